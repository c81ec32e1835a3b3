using CoachBot.Core.Dialogs;
using CoachBot.Discord;
using CoachBot.Telegram;
using CoachBot.Web;

namespace CoachBot.Settings;

/// <summary>Every setting of the product, validated.</summary>
/// <param name="Store">Where the database lies.</param>
internal sealed record CoachSettings(WebChatSettings Web, StoreSettings Store, OperatorSettings Operator, SafetySettings Safety)
{
    /// <summary>Null: no token, no channel.</summary>
    public TelegramSettings? Telegram { get; init; }

    /// <summary>Null: no token, no channel.</summary>
    public DiscordSettings? Discord { get; init; }

    /// <summary>Sentences for the operator; none of them stops the start.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <param name="Path">Full path of the database file.</param>
/// <param name="Key">The installation's key, 32 bytes as base64; null to use the file beside the database.</param>
internal sealed record StoreSettings(string Path, string? Key)
{
    /// <summary>Who named the path, and how: begins the sentence that refuses it.</summary>
    public string Named { get; init; } = $"Store:Connection is \"{Path}\"";

    /// <summary>The key is never printed.</summary>
    public override string ToString() => Path;
}

/// <summary>Who runs this bot; empty where nobody says.</summary>
internal sealed record OperatorSettings(string Name, string Contact)
{
    public Installation Installation => new(Said(Name), Said(Contact));

    private static string? Said(string setting) => setting.Length == 0 ? null : setting;
}

/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Number">The emergency number that the operator has confirmed for it, or null.</param>
internal sealed record SafetySettings(string? Country, string? Number = null);

using CoachBot.Discord.Wire.Rest;

namespace CoachBot.Discord.Drawing;

/// <summary>One Discord message, drawn and not yet sent.</summary>
/// <param name="Content">Discord's markdown, at most 2000 characters.</param>
internal sealed record Sheet(string Content)
{
    public const int MostContent = 2000;

    /// <summary>Rows from top to bottom, at most five.</summary>
    public IReadOnlyList<IReadOnlyList<Component>> Rows { get; init; } = [];

    public IReadOnlyList<FilePart> Files { get; init; } = [];

    /// <summary>Alt texts, one for each file.</summary>
    public IReadOnlyList<string> Alts { get; init; } = [];
}

/// <summary>The few words that a channel adds by itself, in the person's language.</summary>
internal sealed record OwnWords(string Choose, string ChooseSeveral, string Type);

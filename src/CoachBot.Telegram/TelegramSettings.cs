using CoachBot.Router;

namespace CoachBot.Telegram;

/// <summary>How the bot reaches Telegram.</summary>
/// <param name="Token">From BotFather. Opaque: it is only ever put into an address, and never logged.</param>
public sealed record TelegramSettings(string Token)
{
    public const string PlatformUrl = "https://api.telegram.org";

    /// <summary>The server; another one for a local Bot API server or a test.</summary>
    public string ApiUrl { get; init; } = PlatformUrl;

    /// <summary>Where Telegram can post to, as in "https://coach.example.org/telegram"; null asks for updates by long polling.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>What Telegram repeats in every post: 1 to 256 letters, digits, _ or -.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>True: a webhook that is still set for this bot is taken away when polling finds one.</summary>
    public bool DeleteWebhook { get; init; }

    public TelegramLimits Limits { get; init; } = new();

    /// <summary>The path of <see cref="WebhookUrl"/>; null while polling.</summary>
    internal string? WebhookPath => WebhookUrl is null ? null : new Uri(WebhookUrl).AbsolutePath;

    /// <summary>One sentence for each setting that is wrong; empty when all is well. A secret is never repeated.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(Token))
            faults.Add("Telegram:Token is empty; expected the token that BotFather gave, or leave the setting away.");
        if (!ServerUrl.IsSafe(ApiUrl))
            faults.Add($"Telegram:ApiUrl is \"{ApiUrl}\"; expected an address such as {PlatformUrl} (plain http on this machine alone).");
        if (WebhookUrl is not null && !IsWebhook(WebhookUrl))
            faults.Add($"Telegram:WebhookUrl is \"{WebhookUrl}\"; expected an address with a path, such as https://coach.example.org/telegram, or nothing.");
        if (WebhookUrl is not null && !IsSecret(WebhookSecret))
            faults.Add("Telegram:WebhookSecret is missing or has other letters; expected 1 to 256 of A-Z, a-z, 0-9, _ and -.");
        if (WebhookUrl is not null && DeleteWebhook)
            faults.Add("Telegram:DeleteWebhook is true beside a Telegram:WebhookUrl; expected only one of them.");
        return faults;
    }

    /// <summary>Neither token nor secret is ever printed.</summary>
    public override string ToString() => "Telegram";

    // A local Bot API server may post over plain http.
    private static bool IsWebhook(string url) => ServerUrl.IsSafe(url) && new Uri(url).AbsolutePath.Length > 1;

    private static bool IsSecret(string? secret) =>
        secret is { Length: > 0 and <= 256 } && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}

using System.Globalization;
using CoachBot.Discord;
using CoachBot.Telegram;

namespace CoachBot.Settings;

/// <summary>Reads the settings of the platforms: one that has a token is a channel.</summary>
/// <param name="value">A setting by name, trimmed; null where it is not set.</param>
internal sealed class PlatformReader(Func<string, string?> value, List<string> faults)
{
    public TelegramSettings? Telegram()
    {
        if (value("Telegram:Token") is not { } token) return null;
        var settings = new TelegramSettings(token)
        {
            ApiUrl = value("Telegram:ApiUrl") ?? TelegramSettings.PlatformUrl,
            WebhookUrl = value("Telegram:WebhookUrl"),
            WebhookSecret = value("Telegram:WebhookSecret"),
            DeleteWebhook = IsTrue("Telegram:DeleteWebhook"),
        };
        faults.AddRange(settings.Faults());
        return settings;
    }

    public DiscordSettings? Discord()
    {
        if (value("Discord:Token") is not { } token) return null;
        var settings = new DiscordSettings(token, value("Discord:ApiUrl") ?? DiscordSettings.PublicApi, Number("Discord:Shards"));
        faults.AddRange(settings.Faults());
        return settings;
    }

    private bool IsTrue(string name)
    {
        if (value(name) is not { } text) return false;
        if (bool.TryParse(text, out var read)) return read;
        faults.Add($"{name} is \"{text}\"; expected true or false.");
        return false;
    }

    private int? Number(string name)
    {
        if (value(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        faults.Add($"{name} is \"{text}\"; expected a number, or nothing.");
        return null;
    }
}

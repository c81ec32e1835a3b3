namespace CoachBot.Telegram;

/// <summary>Who the bot is on the platform.</summary>
internal sealed class Bot
{
    private volatile string? name;
    private volatile string key = "bot";

    /// <summary>Its user name, as in "coach_bot"; null until the server has said it.</summary>
    public string? Name
    {
        get => name;
        set => name = value;
    }

    /// <summary>Opens the private chat and sends "/start payload" there; null until the name is known.</summary>
    /// <param name="payload">At most 64 letters and digits.</param>
    public string? DeepLink(string payload) => name is { } known ? $"https://t.me/{known}?start={payload}" : null;

    /// <summary>Tells this bot's notes from another's, whose files and menu are not ours.</summary>
    public string Key
    {
        get => key;
        set => key = value;
    }
}

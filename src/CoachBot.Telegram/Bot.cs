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

    /// <summary>Tells this bot's notes from another's, whose files and menu are not ours.</summary>
    public string Key
    {
        get => key;
        set => key = value;
    }
}

namespace CoachBot.Telegram;

/// <summary>Who the bot is on the platform.</summary>
internal sealed class Bot
{
    private volatile string? name;

    /// <summary>Its user name, as in "coach_bot"; null until the server has said it.</summary>
    public string? Name
    {
        get => name;
        set => name = value;
    }
}

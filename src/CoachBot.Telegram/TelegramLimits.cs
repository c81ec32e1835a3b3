using NodaTime;

namespace CoachBot.Telegram;

/// <summary>Waits and sizes; the defaults are what the platform asks for.</summary>
public sealed record TelegramLimits
{
    /// <summary>How long the server holds an empty poll; it caps this at 50 seconds.</summary>
    public Duration PollFor { get; init; } = Duration.FromSeconds(50);

    /// <summary>How much longer than <see cref="PollFor"/> a poll may take.</summary>
    public Duration PollGrace { get; init; } = Duration.FromSeconds(10);

    /// <summary>After this, nobody knows whether a call was heard.</summary>
    public Duration AnswerWithin { get; init; } = Duration.FromSeconds(30);

    /// <summary>As <see cref="AnswerWithin"/>, for a call that carries a file.</summary>
    public Duration UploadWithin { get; init; } = Duration.FromMinutes(3);

    public Duration ConnectWithin { get; init; } = Duration.FromSeconds(10);

    /// <summary>Sends that are under way at once; a poll has its own connection.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>Waits between tries are doubled from here to <see cref="LongestWait"/>.</summary>
    public Duration FirstWait { get; init; } = Duration.FromSeconds(1);

    public Duration LongestWait { get; init; } = Duration.FromSeconds(30);

    /// <summary>As <see cref="FirstWait"/>, while another copy of the bot polls and the server does not tell what waits.</summary>
    public Duration FirstConflictWait { get; init; } = Duration.FromSeconds(3);

    public Duration LongestConflictWait { get; init; } = Duration.FromMinutes(1);

    /// <summary>While another copy polls: between two looks whether what waits becomes less.</summary>
    public Duration BetweenLooks { get; init; } = Duration.FromSeconds(1);

    /// <summary>The same updates are asked for again at most this often while some of them are unfinished; sooner, the server punishes it.</summary>
    public Duration BetweenSamePolls { get; init; } = Duration.FromSeconds(3);

    /// <summary>A turn that takes longer shows "typing".</summary>
    public Duration TypingAfter { get; init; } = Duration.FromSeconds(1);

    /// <summary>Messages that the coach begins, in all chats together, per second.</summary>
    public int ProactivePerSecond { get; init; } = 25;

    /// <summary>Between two messages that the coach begins in one chat.</summary>
    public Duration BetweenProactive { get; init; } = Duration.FromSeconds(1);

    /// <summary>Answers in one group per minute.</summary>
    public int GroupAnswersPerMinute { get; init; } = 20;

    /// <summary>An update in a webhook's post, in bytes.</summary>
    public int UpdateBytes { get; init; } = 1024 * 1024;
}

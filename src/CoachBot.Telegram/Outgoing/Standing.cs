using CoachBot.Router;
using CoachBot.Router.Clocks;

namespace CoachBot.Telegram.Outgoing;

/// <summary>How the bot stands with the platform: who is paused, who is gone, since when nothing works, whether the token is in doubt.</summary>
internal sealed class Standing(IAlarmClock clock, Outage outage)
{
    private const int MostGone = 10_000;

    private readonly Recent<long, bool> gone = new(MostGone);
    private volatile bool isAnyGone;
    private volatile TaskCompletionSource doubted = Fresh();

    public ChatPauses Pauses { get; } = new(clock);

    public Outage Outage => outage;

    public Load Load { get; } = new();

    /// <summary>Completes when a call was answered as if the token were wrong.</summary>
    public Task Doubted => doubted.Task;

    public void Doubt() => doubted.TrySetResult();

    /// <summary>The token was looked at.</summary>
    public void Trust() => doubted = Fresh();

    /// <summary>The chat takes nothing from the bot.</summary>
    public void Gone(long chat)
    {
        gone.Put(chat, true);
        isAnyGone = true;
    }

    /// <summary>True, once, when the chat was gone: somebody writes there again.</summary>
    public bool IsBack(long chat) => isAnyGone && gone.Take(chat);

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

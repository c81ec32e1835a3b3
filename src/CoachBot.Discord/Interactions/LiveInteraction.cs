using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>How far an interaction has been answered.</summary>
internal enum AnswerState
{
    None,

    /// <summary>"Thinking" stands there.</summary>
    Deferred,

    Responded,

    /// <summary>Nobody here knows: a restart, or an answer that never came back.</summary>
    Unsure,

    /// <summary>Its token reaches nothing any more.</summary>
    Lost,
}

/// <summary>One interaction while its token lives. Whoever changes it holds <see cref="Enter"/>: one answer at a time.</summary>
/// <param name="start">What its time counts from.</param>
internal sealed class LiveInteraction(ReplyRoute.Interaction route, Instant start, bool isPress) : IDisposable
{
    private readonly SemaphoreSlim single = new(1, 1);
    private readonly Dictionary<string, int> sent = [];
    private readonly TaskCompletionSource tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReplyRoute.Interaction Route { get; } = route;

    public Instant Start { get; } = start;

    /// <summary>A button or a select: it can be heard without a word.</summary>
    public bool IsPress { get; } = isPress;

    public AnswerState State { get; set; }

    /// <summary>True from the first answer of a turn on.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Set when no turn will answer it: it was taken before.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Another copy of the bot has answered it.</summary>
    public bool IsLost { get; set; }

    /// <summary>Done when it was first tried to answer it, or to say "thinking".</summary>
    public Task Tried => tried.Task;

    public Task Enter(CancellationToken stop) => single.WaitAsync(stop);

    /// <summary>False when an answer is on its way.</summary>
    public bool TryEnter() => single.Wait(TimeSpan.Zero);

    public void Leave()
    {
        tried.TrySetResult();
        single.Release();
    }

    /// <summary>How many parts of a message have gone out; a repeat goes on behind them.</summary>
    public int PartsSent(string key) => sent.GetValueOrDefault(key);

    public void Sent(string key) => sent[key] = PartsSent(key) + 1;

    public void Dispose() => single.Dispose();
}

using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Router.Turns;

/// <summary>An arrival between its channel and its commit.</summary>
/// <param name="Timer">The timer behind a clock arrival; null for what a person sent.</param>
/// <param name="Since">When it came in.</param>
internal sealed record Waiting(Arrival Arrival, ArrivalKey Key, DueTimer? Timer, Instant Since)
{
    private readonly TaskCompletionSource<Accepted> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Accepted> Done => done.Task;

    /// <summary>Read once, and only when many wait.</summary>
    public Level? Level { get; set; }

    /// <summary>Words that may be answered together with other words: a command or a tap stands alone.</summary>
    public bool IsJoinable => Arrival.Input is Input.Text text && !text.Words.StartsWith('/');

    public int Length => Arrival.Input is Input.Text text ? text.Words.Length : 0;

    public void Finish(Accepted accepted) => done.TrySetResult(accepted);

    public static Waiting For(Arrival arrival, Instant now) =>
        new(arrival, new(arrival.Address.Channel, arrival.PlatformId), null, now);

    public static Waiting For(DueTimer due, ClientHints hints, Instant now)
    {
        var key = new ArrivalKey(ClockKey.Channel, ClockKey.Of(due));
        var arrival = new Arrival(due.Address, key.PlatformId, new Input.Due(due.Timer), hints, due.DueAt);
        return new(arrival, key, due, now);
    }
}

/// <summary>The key of a due timer's arrival.</summary>
public static class ClockKey
{
    public const string Channel = "clock";

    /// <summary>"{person}:{kind}:{key}:{dueAt}", the instant in ticks so that no two are alike.</summary>
    public static string Of(DueTimer due) =>
        $"{due.Person}:{due.Timer.Kind}:{due.Timer.Key}:{due.DueAt.ToUnixTimeTicks()}";
}

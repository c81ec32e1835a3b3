using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>The timers a conversation holds: the store's table fires them, this list says which still count.</summary>
internal static class HeldTimers
{
    public static void Set(TurnFrame frame, TimerKey key, Instant at, bool isEscalation = false)
    {
        frame.Now = frame.Now with { Timers = [.. Without(frame, key), new HeldTimer(key, at, isEscalation)] };
        frame.Do(new Effect.SetTimer(key, at, isEscalation));
    }

    public static void Cancel(TurnFrame frame, TimerKey key)
    {
        if (Holds(frame, key))
        {
            frame.Now = frame.Now with { Timers = [.. Without(frame, key)] };
            frame.Do(new Effect.CancelTimer(key));
        }
    }

    public static void CancelAll(TurnFrame frame, string kind)
    {
        foreach (var timer in frame.Now.Timers.Where(timer => timer.Key.Kind == kind).ToList())
        {
            Cancel(frame, timer.Key);
        }
    }

    public static bool Holds(TurnFrame frame, TimerKey key) => frame.Now.Timers.Any(timer => timer.Key == key);

    /// <summary>A timer that came due is gone, in the table and here.</summary>
    public static void Take(TurnFrame frame, TimerKey key) =>
        frame.Now = frame.Now with { Timers = [.. Without(frame, key)] };

    private static IEnumerable<HeldTimer> Without(TurnFrame frame, TimerKey key) =>
        frame.Now.Timers.Where(timer => timer.Key != key);
}

using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>The lifts that come back, in words: the newest at half of its weight, the ones before it as they are.</summary>
[Source("coaching.md 4.2 (P4: about 50 %; P5: at most 10 % a week), 7.3 rule 6 (one variable), E39")]
internal static class LiftWords
{
    /// <summary>The lift that comes back as this exercise; null for an exercise of the phase itself.</summary>
    public static Lift? Of(TurnFrame frame, Exercise exercise) => Back(frame).LastOrDefault(lift => lift.Exercise == exercise.Id);

    public static string Names(TurnFrame frame, IEnumerable<Lift> lifts) => string.Join(", ", lifts.Select(lift => frame.Words($"lift.{lift.Id}")));

    /// <summary>What a lift is done with while nobody counts its weight: the first squats and hinges of P3, half of the old weight in a lift's first week, and then a little more.</summary>
    public static string? Weight(TurnFrame frame, Exercise exercise) => (frame.Now.Plan!.Phase, exercise.Id, Of(frame, exercise)) switch
    {
        (Phase.P3, "EX-22", _) => "dose.box",
        (Phase.P3, "EX-20", _) or (Phase.P4, "EX-20", null) => "dose.light",
        (_, _, { HasWeight: true } lift) => lift == Back(frame)[^1] ? "dose.half" : "dose.again",
        _ => null,
    };

    /// <summary>A session has room for the newest two: those before them are not lost.</summary>
    public static void SayBack(TurnFrame frame)
    {
        var inSession = Sessions.Of(frame.Now, frame.Script.Catalog).Select(exercise => Of(frame, exercise)).ToList();
        if (Back(frame).Where(lift => !inSession.Contains(lift)).ToList() is { Count: > 0 } others)
        {
            frame.Speech.AddLine("plan.lifts-back", ("lifts", Names(frame, others)));
        }
    }

    private static IReadOnlyList<Lift> Back(TurnFrame frame) => [.. StopList.Back(frame.Now, frame.Script.Catalog).Where(lift => lift.IsShown)];
}

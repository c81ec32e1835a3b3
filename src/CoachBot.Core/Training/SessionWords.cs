using CoachBot.Core.Conversations;

namespace CoachBot.Core.Training;

/// <summary>Where a session stands, for the words of its questions.</summary>
internal static class SessionWords
{
    /// <summary>The set that comes now, from 1.</summary>
    public static string Set(TurnFrame frame) => $"{(frame.Now.Training?.Running?.Sets ?? 0) + 1}";

    /// <summary>What is done has weight, so that the bands of its pain are narrower (coaching.md 4.3).</summary>
    public static bool IsLoaded(TurnFrame frame) =>
        frame.Now.Training?.Running is { } run && IsLoaded(frame, run.Exercise);

    /// <summary>From P3 on, and whatever comes back as a lift.</summary>
    public static bool IsLoaded(TurnFrame frame, string exercise) => frame.Script.Catalog.Exercises[exercise] is var one
        && (one.From >= Plans.Phase.P3 || Plans.LiftWords.Of(frame, one) is { HasWeight: true });

    /// <summary>Something of what was done had weight.</summary>
    public static bool IsLoaded(TurnFrame frame, SessionRun run) => run.Ids.Take(run.At + 1).Any(id => IsLoaded(frame, id));

    /// <summary>How many sets the exercise has today.</summary>
    public static string Sets(TurnFrame frame) => frame.Now.Training?.Running is { } run
        ? SessionSets.DoseOf(frame, frame.Script.Catalog.Exercises[run.Exercise]).Sets.ToString()
        : "1";
}

using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>One variable a green session: where the next session brings a lift for the first time, the thrust keeps its weight.</summary>
[Source("coaching.md 7.3 rule 6 (one variable), 4.2 (one new lift a week), 4.4 (one thing at a time)")]
internal static class NewLifts
{
    private static readonly string[] OfFirstWeights = ["EX-22", "EX-20"];

    /// <summary>Notes on the ladder whether the next session has a lift that the last one had not.</summary>
    /// <param name="before">As it was for the last session.</param>
    public static void Mark(TurnFrame frame, Conversation before)
    {
        if (frame.Now.Plan is { Reload: { } reload } plan)
        {
            var isNew = Added(frame, before).Any();
            frame.Now = frame.Now with { Plan = plan with { Reload = reload with { WaitsForLift = isNew && reload.Step >= 0 && !reload.IsPaused } } };
        }
    }

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Since(TurnFrame frame, Conversation before) =>
        Added(frame, before).Select(id => frame.Words(frame.Now.Plan!.Phase == Phase.P3 ? $"exercise.{id}.name" : $"lift.{id}"));

    private static IEnumerable<string> Added(TurnFrame frame, Conversation before) => In(frame, frame.Now).Except(In(frame, before));

    private static IEnumerable<string> In(TurnFrame frame, Conversation conversation) => conversation.Plan!.Phase switch
    {
        Phase.P3 => Sessions.Of(conversation, frame.Script.Catalog).Select(exercise => exercise.Id).Where(OfFirstWeights.Contains),
        Phase.P4 => StopList.Back(conversation, frame.Script.Catalog).Where(lift => lift.IsShown).Select(lift => lift.Id),
        _ => [],
    };
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Plans;

/// <summary>What a green session leads to, by name: what joins, what grows and to how much, the next step of the ladder in its time, or the same work.</summary>
[Source("coaching.md 7.3 rule 6 (one variable), 7.4 (specific), 4.4 (one thing at a time)")]
internal static class Growth
{
    /// <param name="before">As it was for the session that was told of.</param>
    public static void Say(TurnFrame frame, Conversation before)
    {
        switch (frame.Now.Plan!)
        {
            case { Reload.WaitsForLift: true }:
                frame.Speech.Add("decision.r6.lift", ("item", string.Join(", ", NewLifts.Since(frame, before))));
                break;
            case not null when Loading.IsPlanned(frame.Now):
                frame.Speech.Add("decision.r6.weight");
                break;
            case { Phase: Phase.P1 or Phase.P2 } when Grown(frame, before) is { Length: > 0 } grown:
                frame.Speech.Add("decision.r6", ("item", grown));
                break;
            default:
                frame.Speech.Add("decision.r6.same");
                break;
        }
    }

    /// <summary>"Bird dog, 2 sets of 5 a side": those of the next session that the last one had not, or had less of. One that only takes its turn is neither.</summary>
    private static string Grown(TurnFrame frame, Conversation before)
    {
        var (catalog, plan) = (frame.Script.Catalog, frame.Now.Plan!);
        var (next, last) = (Sessions.Of(frame.Now, catalog), Sessions.Of(before, catalog));
        var isLonger = next.Count > last.Count;
        return string.Join(" · ", next
            .Where(exercise => last.Contains(exercise) ? Sessions.DoseOf(exercise, plan) != Sessions.DoseOf(exercise, before.Plan!) : isLonger)
            .Select(exercise => PlanWords.ExerciseWords(frame, exercise)));
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Plans;

/// <summary>What a green session leads to: one variable up, and its name: the exercise that joins, or the one that grows and to how much; the next step of the ladder in its time; or the same work.</summary>
[Source("coaching.md 7.3 rule 6 (one variable), 7.4 (specific), 4.4 (one thing at a time)")]
internal static class Growth
{
    /// <summary>The plan with one green session more, and with what that session earned.</summary>
    public static PlanState After(TurnFrame frame)
    {
        var (before, plan) = (frame.Now, frame.Now.Plan!);
        var counted = before with { Plan = plan with { GreenSessions = plan.GreenSessions + 1, Added = SessionMenu.Added(before) } };
        var isStep = Pace.Counted(counted) > Pace.Counted(before) && plan is { IsEased: false, Phase: Phase.P1 or Phase.P2 };
        if (!isStep)
        {
            return counted.Plan;
        }

        var catalog = frame.Script.Catalog;
        var joined = counted with { Plan = counted.Plan with { Added = counted.Plan.Added + 1 } };
        var grown = WithOneStep(catalog, counted);
        var isTimeToJoin = (grown == counted.Plan || Pace.Counted(counted) % 2 != 0) && !ReloadGate.WantsMore(counted, catalog);
        return isTimeToJoin && IsLonger(catalog, joined, counted) ? joined.Plan : grown;
    }

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
            case { Phase: Phase.P1 or Phase.P2, IsEased: false } when before.Plan!.IsEased:
                frame.Speech.Add("decision.r6.full");
                break;
            case { Phase: Phase.P1 or Phase.P2 } when Joined(frame, before) is { } joined:
                frame.Speech.Add("decision.r6.new", ("item", PlanWords.ExerciseWords(frame, joined)));
                break;
            case { Phase: Phase.P1 or Phase.P2 } when Grown(frame, before) is { } grown:
                frame.Speech.Add("decision.r6", ("item", PlanWords.ExerciseWords(frame, grown)));
                break;
            default:
                frame.Speech.Add("decision.r6.same");
                break;
        }
    }

    /// <summary>The most needed exercise of the next session that has room to grow takes a step, as many rungs as its dose needs to change.</summary>
    private static PlanState WithOneStep(Catalog catalog, Conversation conversation)
    {
        var plan = conversation.Plan!;
        foreach (var exercise in Sessions.Of(conversation, catalog))
        {
            var grown = plan;
            while (Sessions.RungOf(exercise, grown) < PlanChanges.TopRung)
            {
                grown = grown with { Grown = $"{grown.Grown} {exercise.Id}".TrimStart() };
                if (Sessions.DoseOf(exercise, grown) != Sessions.DoseOf(exercise, plan))
                {
                    return grown;
                }
            }
        }

        return plan;
    }

    /// <summary>The one that the last session had not; one that only takes its turn is none.</summary>
    private static Exercise? Joined(TurnFrame frame, Conversation before)
    {
        var catalog = frame.Script.Catalog;
        return IsLonger(catalog, frame.Now, before) ? Sessions.Of(frame.Now, catalog).Except(Sessions.Of(before, catalog)).LastOrDefault() : null;
    }

    private static Exercise? Grown(TurnFrame frame, Conversation before) => Sessions.Of(frame.Now, frame.Script.Catalog)
        .FirstOrDefault(exercise => Sessions.DoseOf(exercise, frame.Now.Plan!) != Sessions.DoseOf(exercise, before.Plan!));

    private static bool IsLonger(Catalog catalog, Conversation than, Conversation before) =>
        Sessions.Of(than, catalog).Count > Sessions.Of(before, catalog).Count;
}

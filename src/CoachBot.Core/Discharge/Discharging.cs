using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Discharge;

/// <summary>The end of the plan: the maintenance card, early signs, a look back if wanted, and the choice to keep or delete.</summary>
[Source("coaching.md 7.7; E38")]
internal static class Discharging
{
    /// <summary>Everything holds, and the plan is not over yet.</summary>
    public static bool IsDue(Conversation conversation, LocalDate on) =>
        conversation.Plan is { Phase: < Phase.P5 } && Criteria.Left(conversation, on).Count == 0;

    /// <summary>After a weekly review; true where everything holds and P5 begins, or the last thing that is missing is asked for.</summary>
    public static bool Take(TurnFrame frame, LocalDate on)
    {
        if (!IsDue(frame.Now, on))
        {
            return frame.Now.Plan is { Phase: Phase.P4 } && LastGoal.Ask(frame, Criteria.Left(frame.Now, on));
        }

        frame.Unlearn(LastGoal.Question);
        var greens = frame.Now.Plan!.GreenSessions;
        PlanChanges.BackTo(frame, Phase.P5);
        // The lifts that are back stay back.
        frame.Now = frame.Now with { Plan = frame.Now.Plan with { GreenSessions = greens }, CheckIns = frame.Now.CheckIns with { DischargedOn = on, Rhythm = Chosen(frame.Now) }, LastRules = ["7.7 discharge"] };
        CheckInTimes.Arm(frame);
        Journal.Record(frame, "discharge", ("on", CheckInTimes.Key(on)));
        frame.Speech.Break();
        frame.Speech.Add("discharge");
        frame.Speech.Add("discharge.keep-it");
        if (StopList.Left(frame.Now, frame.Script.Catalog) is { Count: > 0 } left)
        {
            frame.Speech.Add("discharge.waits", ("lifts", LiftWords.Names(frame, left)));
        }

        frame.Speech.Add("discharge.early");
        frame.Speech.Break();
        frame.Speech.Add("learn.8");
        frame.Speech.Break();
        frame.Ask("discharge.checks");
        return true;
    }

    public static void Checks(TurnFrame frame, string value)
    {
        frame.Close();
        var rhythm = value switch
        {
            // Once a week is what P5 has: the plan's own rhythm comes back with the plan.
            "checks.weekly" => Chosen(frame.Now),
            "checks.none" => Rhythm.NoMore,
            _ => Rhythm.LookingBack,
        };
        frame.Now = frame.Now with
        {
            Person = frame.Now.Person with { WantsCheckIns = value != "checks.none" },
            CheckIns = frame.Now.CheckIns with { Rhythm = rhythm },
        };
        CheckInTimes.Arm(frame);
        frame.Ask("discharge.data");
    }

    /// <summary>The plan begins again: its own check-ins do as well, also for whoever wanted no look back.</summary>
    public static void Undo(TurnFrame frame)
    {
        frame.Now = frame.Now with
        {
            Plan = frame.Now.Plan! with { RestartedOn = frame.Today },
            Person = frame.Now.CheckIns.Rhythm == Rhythm.NoMore ? frame.Now.Person with { WantsCheckIns = true } : frame.Now.Person,
        };
    }

    /// <summary>The person's own rhythm; what was chosen at an earlier discharge ended with that plan. Once a week is as often as P5 asks anyway.</summary>
    private static Rhythm Chosen(Conversation conversation) => conversation.CheckIns.Rhythm == Rhythm.Weekly ? Rhythm.Weekly : Rhythm.ByPlan;

    public static void Data(TurnFrame frame, string value)
    {
        frame.Close();
        if (value == "data.delete")
        {
            frame.Ask("forget.sure");
            return;
        }

        frame.Speech.Add("discharge.kept");
    }

    /// <summary>What is left before discharge, one line each; nothing where nothing is.</summary>
    public static void SayLeft(TurnFrame frame)
    {
        var left = Criteria.Left(frame.Now, frame.Today);
        if (left.Count > 0)
        {
            frame.Speech.Add("discharge.left");
        }

        foreach (var criterion in left)
        {
            frame.Speech.AddLine($"discharge.{criterion.Id}");
        }
    }
}

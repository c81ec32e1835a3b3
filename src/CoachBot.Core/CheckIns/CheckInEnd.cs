using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The end of a check-in: the three passes decide, the plan changes, one short answer says so.</summary>
[Source("coaching.md 7.2, 7.3, 4.3")]
internal static class CheckInEnd
{
    public static void Decide(TurnFrame frame)
    {
        var day = frame.Now.CheckIns.Running!;
        if (frame.Now.Plan is null)
        {
            Close(frame, day, ["no-plan"]);
            frame.Speech.Add("decision.thanks");
            return;
        }

        if (GateQuestion(frame, day) is { } gate)
        {
            frame.Ask(gate, about: CheckInTimes.Key(day.On));
            return;
        }

        // A missing comparison on a rest day counts as "same or better" only where pain is not above the start (7.2).
        var decided = day.IsWorse is null && day.Usual <= frame.Now.Plan.BaselineUsual ? day with { IsWorse = false } : day;
        var decision = CheckInRules.Decide(frame.Now, decided);
        Close(frame, decided, [decision.Rule, .. decision.Referrals, .. decision.HasPainkiller ? ["R8"] : Array.Empty<string>()]);
        Change(frame, decided, decision);
        foreach (var referral in decision.Referrals)
        {
            Refer(frame, referral);
        }

        frame.Speech.AddLine("decision.next", ("next", Home.NextWords(frame)));
        if (!SeeSomebody.EndsByItself(frame))
        {
            SoonFollowUp(frame);
        }
    }

    /// <summary>The one question at a phase's gate (4.2), when everything else is met.</summary>
    private static string? GateQuestion(TurnFrame frame, CheckIn day)
    {
        if (day.Rules.Contains("extra") || frame.Now.Person.IsMode == "physio")
        {
            return null;
        }

        if (frame.Now.Answer("gate.daily") is null && CheckInRules.MayLeaveSettle(frame.Now, day))
        {
            return "gate.daily";
        }

        return frame.Now.Answer("gate.still") is null && CheckInRules.MayLeaveControl(frame.Now, day) && !SeeSomebody.IsLimited(frame.Now)
            ? "gate.still"
            : null;
    }

    private static void Change(TurnFrame frame, CheckIn day, CheckInDecision decision)
    {
        switch (decision.Rule)
        {
            case "R3":
                PlanChanges.Regress(frame);
                frame.Speech.Add("decision.r3");
                break;
            case "R5":
                frame.Speech.Add(PlanChanges.Hold(frame) ? "decision.r5.again" : "decision.r5");
                break;
            case "R7":
                frame.Speech.Add("decision.r7");
                break;
            default:
                OnGoodDay(frame, day, decision);
                break;
        }

        frame.Unlearn("gate.daily", "gate.still");
    }

    private static void OnGoodDay(TurnFrame frame, CheckIn day, CheckInDecision decision)
    {
        if (frame.Now.Answer("gate.daily") == "yes" && CheckInRules.MayLeaveSettle(frame.Now, day)
            || frame.Now.Answer("gate.still") == "yes" && CheckInRules.MayLeaveControl(frame.Now, day))
        {
            PlanChanges.NextPhase(frame);
            frame.Speech.Add("decision.phase");
            return;
        }

        switch (decision.Rule)
        {
            case "R6":
                PlanChanges.Progress(frame);
                frame.Speech.Add("decision.r6");
                break;
            case "R0" when decision.HasPainkiller:
                frame.Speech.Add("decision.r8");
                break;
            case "R0" when day.IsTrainingDay:
                frame.Speech.Add("decision.missing");
                break;
            default:
                frame.Speech.Add(day.Usual >= CheckInRules.BadDayFrom ? "decision.bad" : "decision.rest");
                break;
        }
    }

    /// <summary>A referral can only make the plan stricter.</summary>
    private static void Refer(TurnFrame frame, string referral)
    {
        if (referral == "R4")
        {
            PlanChanges.BackTo(frame, Phase.P0);
            SeeSomebody.Note(frame, "RF-PRO-01", isStarred: true);
            frame.Speech.Add("decision.r4");
        }
        else
        {
            SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false);
            frame.Speech.Add("decision.day7");
        }
    }

    /// <summary>Level S is asked about after 3 and 10 days, riding on a check-in (8.4).</summary>
    private static void SoonFollowUp(TurnFrame frame)
    {
        var due = frame.Now.Flags.FirstOrDefault(flag => flag is { Level: Level.Soon, IsBooked: false } && IsDue(frame, flag));
        if (due is null)
        {
            return;
        }

        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(flag => flag == due ? flag with { FollowUps = flag.FollowUps + 1 } : flag)],
        };
        frame.Ask("soon");
    }

    private static bool IsDue(TurnFrame frame, OpenFlag flag) =>
        (flag.FollowUps, frame.Turn.Now - flag.Since) is (0, { Days: >= 3 }) or (1, { Days: >= 10 });

    private static void Close(TurnFrame frame, CheckIn day, IReadOnlyList<string> rules)
    {
        CheckInFlow.Finish(frame, day with { Rules = rules });
        frame.Now = frame.Now with { LastRules = [.. rules.Select(rule => $"7.3 {rule}")] };
        frame.Go(Trigger.Coach);
        CheckInTimes.Arm(frame);
        Journal.Record(
            frame, "check-in", ("on", CheckInTimes.Key(day.On)), ("usual", $"{day.Usual}"), ("session", day.Session ?? ""),
            ("inSession", $"{day.InSession}"), ("rules", string.Join(' ', rules)));
    }
}

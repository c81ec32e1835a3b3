using CoachBot.Core.Conversations;
using CoachBot.Core.Discharge;
using CoachBot.Core.Flares;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Streaks;
using CoachBot.Core.Weeks;

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
            CheckInTimes.Arm(frame);
            frame.Speech.Add("decision.thanks");
            Referring.FollowUp(frame);
            return;
        }

        if (!day.Rules.Contains(Extras.Asked) && !day.IsShort && GateOf(frame, day) is { } gate)
        {
            frame.Ask(gate, about: CheckInTimes.Key(day.On));
            return;
        }

        Training.RedSession.Reopen(frame, day);
        Act(frame, day, CheckInRules.Compared(frame.Now, day));
    }

    /// <summary>The quiet days of a flare-up end by themselves, and lead further than the gate of P0 would.</summary>
    public static string? GateOf(TurnFrame frame, CheckIn day) =>
        FlareUps.IsQuiet(frame.Now) ? null : Gates.Question(frame.Now, day, frame.Script.Catalog);

    private static void Act(TurnFrame frame, CheckIn day, CheckIn compared)
    {
        var decision = CheckInRules.Decide(frame.Now, compared, LiftGoals.Of(frame));
        var (before, worse, streak) = (frame.Now.Plan!, frame.Now.CheckIns.WorseInARow, frame.Now.CheckIns.Streak);
        var isSent = Referring.IsSending(frame.Now, compared, decision);
        var mayMoveOn = !FlareUps.IsQuiet(frame.Now) && Gates.MayMoveOn(frame.Now, day) && !(isSent && before.Phase > Phase.P0);
        Close(frame, compared, [decision.Rule, .. decision.Referrals, .. decision.HasPainkiller ? ["R8"] : Array.Empty<string>()]);
        Change(frame, compared, decision, mayMoveOn && !decision.Referrals.Any(Referring.IsStrict));
        Referring.Act(frame, decision.Referrals);

        FlareUps.Follow(frame, compared);
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { LastDecided = new Decided(before, frame.Now.Plan!, worse) } };
        Gates.Settle(frame);
        CheckInTimes.Arm(frame);
        frame.Speech.AddLine("decision.next", ("next", Home.NextWords(frame)));
        Ride(frame, compared, streak, day.Rules.Contains(Extras.Asked));
        AskHow(frame, decision);
        OfferFlare(frame);
    }

    /// <summary>Six weeks have a visit to book: its buttons at once, where nothing else is asked (8.2).</summary>
    private static void AskHow(TurnFrame frame, CheckInDecision decision)
    {
        if (frame.Now.Open is null && decision.Referrals.Contains("week-6") && Referring.HasSent(frame))
        {
            frame.Ask("soon", "soon.how");
        }
    }

    /// <summary>After a much worse day, beside the buttons of what is asked as well; where what changed is asked, under its answer.</summary>
    private static void OfferFlare(TurnFrame frame)
    {
        if (HasSteppedBack(frame) && !FlareUps.IsQuiet(frame.Now) && frame.Now.Open is not { Question: WhatChanged.Question } && (frame.Now.Open is null || frame.Speech.Last.HasRoomFor(frame, 1)))
        {
            frame.Offer(frame.Words("button.flare"), "flare");
        }
    }

    /// <summary>What comes with the answer: the week, else the streak and at most one question more.</summary>
    private static void Ride(TurnFrame frame, CheckIn day, Streak streak, bool hasAsked)
    {
        if (day.IsReview)
        {
            var week = WeekReview.Keep(frame);
            Weeks.WeekWords.Say(frame, week);
            if (Discharging.Take(frame, day.On))
            {
                return;
            }
        }

        var asksMood = !hasAsked && !HasSteppedBack(frame) && Rotation.IsDue(frame, day);
        if (!asksMood)
        {
            StreakWords.Say(frame, day, streak);
        }

        if (!Limiting.EndsByItself(frame) && !hasAsked && !Referring.FollowUp(frame) && !day.IsShort)
        {
            AskMore(frame, day, asksMood);
        }
    }

    private static void AskMore(TurnFrame frame, CheckIn day, bool asksMood)
    {
        if (HasSteppedBack(frame))
        {
            WhatChanged.Ask(frame);
        }
        else if (asksMood)
        {
            Rotation.Ask(frame, day);
        }
        else
        {
            Extras.Ask(frame, day);
        }
    }

    /// <summary>A day on which the plan steps back is a bad one, whatever its number: nothing more is asked but what changed (3.1, 7.3 rule 3).</summary>
    private static bool HasSteppedBack(TurnFrame frame) => frame.Now.CheckIns.Past[0].Rules.Any(rule => rule is "R3" or "R4");

    /// <summary>What a day that was left half answered changes.</summary>
    internal static void Stricter(TurnFrame frame, CheckIn day, CheckInDecision decision)
    {
        if (decision.Rule is "R3" or "R5")
        {
            Change(frame, day, decision, mayMoveOn: false);
        }

        Referring.Act(frame, decision.Referrals);
    }

    private static void Change(TurnFrame frame, CheckIn day, CheckInDecision decision, bool mayMoveOn)
    {
        switch (decision.Rule)
        {
            case "R3":
                GoBack(frame, day, decision);
                break;
            case "R5":
                Hold(frame, day, decision);
                break;
            case "R7":
                frame.Speech.Add(day.HasNewLeg ? "decision.leg" : day.Session == "part" ? "decision.part" : "decision.r7");
                break;
            case var _ when mayMoveOn:
                PlanChanges.NextPhase(frame);
                frame.Speech.Add("decision.phase");
                break;
            case "R6" when Referring.IsSending(frame.Now, day, decision):
                CountedSession.Keep(frame, decision);
                frame.Speech.Add(day.HasNewLeg ? "decision.leg" : "decision.thanks");
                break;
            case "R6":
                var was = frame.Now;
                PlanChanges.Progress(frame);
                Growth.Say(frame, was);
                break;
            default:
                PlanChanges.Steady(frame);
                frame.Speech.Add(Unchanged(frame, day, decision));
                break;
        }
    }

    /// <summary>A session with the coach may have stepped back when it ended; a painkiller that alone made it red is named.</summary>
    private static void GoBack(TurnFrame frame, CheckIn day, CheckInDecision decision)
    {
        var before = frame.Now.Plan!;
        if (!Training.RedSession.IsTaken(frame.Now, day))
        {
            PlanChanges.Regress(frame);
        }

        SteppedBack.Say(frame, before, Referring.IsReferred(frame.Now, decision), Referring.IsSent(frame.Now, decision));
        if (decision.HasPainkiller && Training.RedSession.LightOf(day.InSession, day.IsSharp, day.HasWeight ?? before.IsLoaded) == Light.Amber)
        {
            frame.Speech.AddLine("decision.r8.red");
        }
    }

    private static void Hold(TurnFrame frame, CheckIn day, CheckInDecision decision)
    {
        var (isSecond, isLighter) = PlanChanges.Hold(frame);
        frame.Speech.Add(day switch
        {
            { HasNewLeg: true } => "decision.leg",
            { IsWorse: true } when Referring.IsReferred(frame.Now, decision) => Referring.Told,
            { InSession: < CheckInRules.HoldFrom, IsWorse: not true } when isSecond && decision.HasPainkiller => "decision.r8.again",
            { IsWorse: true } when isSecond && !GoodDays.FollowsBad(frame.Now) => "decision.r5.again.worse",
            _ when isSecond => "decision.r5.again",
            _ when decision.HasPainkiller => "decision.r8",
            { IsWorse: true } => GoodDays.FollowsBad(frame.Now) ? "decision.r5" : "decision.r5.worse",
            { InSession: null or < CheckInRules.HoldFrom } => "decision.r5.above",
            _ => "decision.r5",
        }, ("usual", $"{day.Usual}"), ("compared", $"{frame.Now.Plan!.ComparedUsual}"));
        if (isLighter)
        {
            Reload.ReloadWords.SayLighter(frame);
        }

        if (frame.Now.Plan is { IsMildTrack: true } plan)
        {
            frame.Now = frame.Now with { Plan = plan with { IsMildTrack = false } };
            if (plan.Phase < Phase.P4)
            {
                frame.Speech.AddLine("decision.mild-over");
            }
        }
    }

    private static string Unchanged(TurnFrame frame, CheckIn day, CheckInDecision decision) => day switch
    {
        { HasNewLeg: true } => "decision.leg",
        _ when frame.Now is { Plan.Phase: Phase.P0 } now && now.Answer("gate.daily") == "no" => "decision.daily",
        { InSession: < CheckInRules.HoldFrom } when !CheckInRules.HasGoodForm(frame.Now) => "decision.form",
        { Usual: >= CheckInRules.BadDayFrom } => Referring.IsReferred(frame.Now, decision) ? Referring.Told : GoodDays.FollowsBad(frame.Now) ? "decision.bad.again" : "decision.bad",
        _ when decision.Referrals.Any(Referring.IsStrict) => Referring.Told,
        { IsTrainingDay: true } => "decision.missing",
        _ => "decision.rest",
    };

    private static void Close(TurnFrame frame, CheckIn day, IReadOnlyList<string> rules)
    {
        CheckInFlow.Finish(frame, day with { Rules = rules });
        frame.Now = frame.Now with { LastRules = [.. rules.Where(rule => rule != "R0" || !rules.Contains("R2")).Select(Referring.FullId)] };
        frame.Go(Trigger.Coach);
        Journal.Record(
            frame, "check-in", ("on", CheckInTimes.Key(day.On)), ("usual", $"{day.Usual}"), ("session", day.Session ?? ""),
            ("inSession", $"{day.InSession}"), ("rules", string.Join(' ', rules)));
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>When a phase may end, and the one question that is asked there.</summary>
[Source("coaching.md 4.2, 4.4")]
internal static class Gates
{
    private const int LongestSettleDays = 7;
    private const int EarliestDays = 2;
    private const int ClearDays = 7;

    /// <summary>Whether the last set at the old weight left something over: it decides about more than that weight, and about nothing else (R9).</summary>
    public const string More = "gate.more";

    /// <summary>A condition somebody has been told of: no P2 before a clinician says so (4.6).</summary>
    public const string KnownCondition = "known-condition";

    /// <summary>The question at the gate, where all else is met; null where the phase goes on, or nothing is left to ask.</summary>
    public static string? Question(Conversation conversation, CheckIn day, Catalog catalog) => conversation.Plan?.Phase switch
    {
        Phase.P0 when MayLeaveSettle(conversation, day) => "gate.daily",
        Phase.P1 when MayLeaveControl(conversation, day) => !IsStill(conversation) ? "gate.still" : !HasThumbs(conversation) ? "gate.thumbs" : null,
        Phase.P2 => OfReload(conversation, day, catalog),
        Phase.P4 when IsAtOldWeight(conversation, day) => More,
        _ => null,
    };

    /// <summary>All that the phase asks for is met, and its question, where there is one, was answered with yes.</summary>
    public static bool MayMoveOn(Conversation conversation, CheckIn day) => conversation.Plan?.Phase switch
    {
        Phase.P0 => MayLeaveSettle(conversation, day) && IsYes(conversation, "gate.daily"),
        Phase.P1 => MayLeaveControl(conversation, day)
            && (IsStill(conversation) || IsYes(conversation, "gate.still")) && (HasThumbs(conversation) || IsYes(conversation, "gate.thumbs")),
        Phase.P2 => ReloadGate.IsOpen(Told(conversation), day.On, day) && CheckInRules.Decide(conversation, day).Rule is "R0" or "R6",
        Phase.P3 => MayLeaveReload(conversation, day),
        _ => false,
    };

    /// <summary>The day is decided: what was said at a gate is kept where it holds on, and asked again otherwise.</summary>
    public static void Settle(TurnFrame frame)
    {
        var told = Told(frame.Now);
        frame.Now = frame.Now with { Training = told.Training };
        if (IsYes(told, "gate.still"))
        {
            frame.Remember("dead-bug", "deadbug.clean");
        }

        if (IsYes(told, "gate.thumbs"))
        {
            frame.Remember("thumb", "thumb.stay");
        }

        if (frame.Now is { Plan: { Reload: { } reload } plan } && frame.Now.Answer(More) is not (null or "yes"))
        {
            // Two sessions in a row have to leave something over before the old weight is passed.
            frame.Now = frame.Now with { Plan = plan with { Reload = reload with { Greens = 0 } } };
        }

        SayWhatIsLeft(frame);
        frame.Unlearn("gate.daily", "gate.still", "gate.thumbs", "gate.dead-bug", "gate.thrust", More);
    }

    /// <summary>A question at the gate was passed, and one thing still stands before it.</summary>
    private static void SayWhatIsLeft(TurnFrame frame)
    {
        if (frame.Now is { Plan.Phase: Phase.P1 } now && IsYes(now, "gate.still") && !HasThumbs(now))
        {
            frame.Speech.AddLine("gate.one-left");
        }
        else if (frame.Now.Plan?.Phase == Phase.P2 && LeftBeforeWeight(frame) is { } left)
        {
            if (left == ReloadGate.Quiz)
            {
                Guides.FormQuiz.Remind(frame);
            }
            else
            {
                frame.Speech.AddLine("gate.no-bench");
            }
        }
    }

    /// <summary>The item that alone is left: the quiz, which can be done at any time; or the thrust for want of a bench, of which a day with a session reminds.</summary>
    private static string? LeftBeforeWeight(TurnFrame frame) =>
        ReloadGate.Of(frame.Now, frame.Today).Where(item => !item.IsMet).Select(item => item.Id).ToList() switch
        {
            [ReloadGate.Quiz] => ReloadGate.Quiz,
            [ReloadGate.Thrust] or [ReloadGate.Thrust, ReloadGate.Quiz] when !Gear.HasBench(frame.Now) && frame.Now.CheckIns.Past is [{ Session: "done" }, ..] => ReloadGate.Thrust,
            _ => null,
        };

    /// <summary>P0 ends when pain is at most 3, or 2 below the start, and not worse, after two days; it lasts at most seven where pain has eased at all.</summary>
    public static bool MayLeaveSettle(Conversation conversation, CheckIn day)
    {
        var plan = conversation.Plan!;
        var days = Period.DaysBetween(plan.PhaseSince, day.On);
        var compared = CheckInRules.Compared(conversation, day);
        return compared.Usual is { } usual && compared.IsWorse == false
            && days >= EarliestDays && HasClearDays(conversation, day)
            && (usual <= 3 || usual <= plan.BaselineUsual - 2 || (days >= LongestSettleDays && usual < plan.BaselineUsual && usual < CheckInRules.BadDayFrom));
    }

    /// <summary>P1 ends with the second green session, today's, eight days in, with nothing left to be looked at.</summary>
    public static bool MayLeaveControl(Conversation conversation, CheckIn day) =>
        conversation.Plan is { GreenSessions: >= 1 } plan
        && Period.DaysBetween(plan.StartedOn, day.On) >= 8
        && CheckInRules.Decide(conversation, day).Rule == "R6"
        && !Limiting.IsLimited(conversation)
        && !PlanReferrals.NeedsClearance(conversation);

    /// <summary>P3 ends with at least 70 % of the old weight, green twice: today's session counts.</summary>
    private static bool MayLeaveReload(Conversation conversation, CheckIn day)
    {
        if (conversation.Plan?.Reload is not { } reload || !Loading.WasDone(conversation, day) || CheckInRules.Decide(conversation, day).Rule != "R6")
        {
            return false;
        }

        var on = CheckInRules.SessionOn(day);
        return Climb.IsReloaded(conversation, Climb.After(reload, Climb.Next(conversation, on), Light.Green, on), on);
    }

    /// <summary>A green session at the old weight or beyond: more needs one or two repetitions left over (4.4, R9).</summary>
    private static bool IsAtOldWeight(Conversation conversation, CheckIn day) =>
        conversation.Plan is { Reload.Step: >= 0 } && Loading.WasDone(conversation, day)
        && CheckInRules.Decide(conversation, day).Rule == "R6"
        && Climb.Next(conversation, CheckInRules.SessionOn(day)).Step >= Ladder.Whole;

    /// <summary>What only the person can say of the eight, one a day, when everything else but the form quiz is met.</summary>
    private static string? OfReload(Conversation conversation, CheckIn day, Catalog catalog)
    {
        var open = ReloadGate.Of(conversation, day.On, day).Where(item => !item.IsMet).Select(item => item.Id).ToList();
        if (open.Exists(id => id is not (ReloadGate.DeadBug or ReloadGate.Thrust or ReloadGate.Quiz)))
        {
            return null;
        }

        return open.Contains(ReloadGate.DeadBug) && ReloadGate.HadDose(conversation, day, catalog.Exercises["EX-03"]) ? "gate.dead-bug"
            : open.Contains(ReloadGate.Thrust) && Gear.HasBench(conversation) && ReloadGate.HadDose(conversation, day, catalog.Exercises["EX-08"]) ? "gate.thrust"
            : null;
    }

    /// <summary>With what was just said at the gate.</summary>
    private static Conversation Told(Conversation conversation)
    {
        var training = conversation.Training ?? Training.SessionState.None;
        var told = training with
        {
            IsDeadBugClean = training.IsDeadBugClean || IsYes(conversation, "gate.dead-bug"),
            IsThrustClean = training.IsThrustClean || IsYes(conversation, "gate.thrust"),
        };
        return told == Training.SessionState.None ? conversation : conversation with { Training = told };
    }

    private static bool IsYes(Conversation conversation, string question) => conversation.Answer(question) == "yes";

    private static bool IsStill(Conversation conversation) => conversation.Answer("dead-bug") == "deadbug.clean";

    private static bool HasThumbs(Conversation conversation) => conversation.Answer("thumb") == "thumb.stay";

    /// <summary>After "checked and sent home": seven check-ins with nothing new, the screen of each of them clear; silence is no clear day (8.4).</summary>
    public static bool HasClearDays(Conversation conversation, CheckIn day) =>
        !Limiting.IsRestOnly(conversation)
        || conversation.CheckIns.Past.Count(past => past.On > conversation.Plan!.PhaseSince && past.On < day.On && past.IsNothingNew == true)
            + (day.IsNothingNew == true ? 1 : 0) >= ClearDays;
}

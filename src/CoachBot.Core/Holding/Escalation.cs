using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Says the emergency, urgent or crisis text and locks the plan (coaching.md 8.2, 8.5).</summary>
internal static class Escalation
{
    /// <summary>Acts on a decision; true when it ends the turn.</summary>
    public static bool Act(TurnFrame frame, Decision decision)
    {
        switch (decision.Level)
        {
            case Level.Emergency when decision.About == About.SomebodyElse:
                ForSomebodyElse(frame);
                return true;
            case Level.Emergency:
                Emergency(frame, decision);
                return true;
            case Level.Urgent:
                Urgent(frame, decision);
                return true;
            case Level.Ask:
                Doubts.Open(frame, decision);
                return true;
            case Level.Soon:
                SeeSomebody.Advise(frame, decision);
                return false;
            default:
                return false;
        }
    }

    public static void Emergency(TurnFrame frame, Decision decision, bool isConditional = false)
    {
        Lock(frame, Level.Emergency, decision, isConditional);
        frame.Go(Trigger.RaiseEmergency);
        SayEmergency(frame);
        FollowUps.Begin(frame);
    }

    public static void Urgent(TurnFrame frame, Decision decision, bool isConditional = false)
    {
        if (frame.Now.Held is { Level: Level.Emergency })
        {
            Repeat(frame);
            return;
        }

        Lock(frame, Level.Urgent, decision, isConditional);
        frame.Go(Trigger.RaiseUrgent);
        SayUrgent(frame);
        FollowUps.Begin(frame);
    }

    /// <summary>Nobody answered a question that could have meant an emergency: locked, and told so with an "if".</summary>
    public static void Conditional(TurnFrame frame, Decision decision, string prompt)
    {
        Lock(frame, decision.Level, decision, isConditional: true);
        frame.Go(decision.Level == Level.Emergency ? Trigger.RaiseEmergency : Trigger.RaiseUrgent);
        Alone(frame);
        frame.Ask(decision.Level == Level.Emergency ? "conditional" : "conditional.urgent", prompt);
        FollowUps.Begin(frame);
    }

    /// <summary>The full text again, for "not seen yet" and for a lock that is asked about.</summary>
    public static void Repeat(TurnFrame frame)
    {
        if (frame.Now.Held!.Level == Level.Emergency)
        {
            SayEmergency(frame);
        }
        else
        {
            SayUrgent(frame);
        }
    }

    /// <summary>The one text for a red flag in somebody near; nothing about a third person is stored.</summary>
    public static void ForSomebodyElse(TurnFrame frame)
    {
        Alone(frame);
        frame.Speech.Add("emergency.head");
        Numbers.Dial(frame);
        frame.Speech.Add("emergency.somebody-else");
        frame.Do(new Effect.Record("red-flag", """{"about":"somebody-else"}"""));
    }

    public static string FamilyOf(TurnFrame frame, Held held) =>
        held.Flags.Select(flag => frame.Script.Catalog.Flags[flag].Family).FirstOrDefault() ?? "ces";

    private static void SayEmergency(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        var family = FamilyOf(frame, held);
        Alone(frame);
        if (family == "crisis")
        {
            LateLine(frame);
            frame.Ask("crisis");
            return;
        }

        frame.Speech.Add("emergency.head");
        Numbers.Dial(frame);
        LateLine(frame);
        var isMuscleSoreness = held.Flags[0] == "RF-CES-06" && held.Rules.Count == 0;
        frame.Ask("emergency", isMuscleSoreness ? "emergency.both-legs" : $"emergency.{family}");
    }

    private static void SayUrgent(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        Alone(frame);
        LateLine(frame);
        frame.Ask("urgent", FamilyOf(frame, held) == "severe" ? "urgent.severe" : "urgent");
        if (FamilyOf(frame, held) == "severe")
        {
            frame.Speech.Break();
            frame.Speech.Add("comfort.severe");
        }
    }

    private static void Lock(TurnFrame frame, Level level, Decision decision, bool isConditional)
    {
        var before = frame.Now.Held;
        var held = new Held(
            (before?.Episode ?? frame.Now.Flags.Count) + 1, level, decision.Flags, frame.Turn.Now,
            before?.From ?? Doubts.Origin(frame).ToString(), decision.About)
        {
            IsConditional = isConditional, Rules = decision.Rules,
        };
        var flags = decision.Flags.Select(flag => new OpenFlag(flag, level, IsStarred: false, frame.Turn.Now));
        frame.Now = frame.Now with
        {
            Held = held,
            Flags = [.. frame.Now.Flags.Where(open => !decision.Flags.Contains(open.Flag)), .. flags],
            LastRules = [.. decision.Flags, .. decision.Rules],
        };
        HeldTimers.CancelAll(frame, Timers.FollowUp);
        Journal.Record(frame, "red-flag", ("level", level.ToString()), ("flags", string.Join(' ', decision.Flags)), ("rules", string.Join(' ', decision.Rules)));
    }

    /// <summary>An escalation stands alone in its message: what was about to be said is not.</summary>
    private static void Alone(TurnFrame frame)
    {
        frame.Speech.Clear();
        frame.Speech.Last.Urgency = Urgency.Escalation;
    }

    private static void LateLine(TurnFrame frame)
    {
        if (frame.Turn.IsLate && frame.Turn.Input is not Input.Due)
        {
            frame.Speech.Add("late");
        }
    }
}

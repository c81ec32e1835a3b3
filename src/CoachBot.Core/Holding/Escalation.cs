using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Says the emergency, urgent or crisis text and locks the plan (coaching.md 8.2, 8.5).</summary>
internal static class Escalation
{
    /// <summary>Acts on a decision; true when it ends the turn.</summary>
    public static bool Act(TurnFrame frame, Decision read)
    {
        var decision = BloodThinners.Raised(frame, read);
        BloodThinners.Keep(frame, decision);
        ThinBones.Keep(frame, decision);
        foreach (var flag in decision.AlsoSoon)
        {
            SeeSomebody.NoteUnsaid(frame, flag);
        }

        switch (decision.Level)
        {
            case Level.Emergency when decision.About == About.SomebodyElse:
                ForSomebodyElse(frame, isLife: IsOfLife(frame, decision));
                return true;
            case Level.Emergency:
                Emergency(frame, decision);
                ByAnother(frame, decision);
                return true;
            case Level.Urgent:
                Urgent(frame, decision);
                ByAnother(frame, decision);
                return true;
            case Level.Ask when Doubts.IsAskedOnce(frame, decision):
                return false;
            case Level.Ask:
                ByAnother(frame, decision);
                Doubts.Open(frame, decision);
                return true;
            default:
                return ThinBones.AsksFirst(frame, decision) || SeeSomebody.Take(frame, decision);
        }
    }

    public static void Emergency(TurnFrame frame, Decision decision, bool isConditional = false)
    {
        if (IsNothingNew(frame, decision))
        {
            Repeat(frame);
            return;
        }

        Lock(frame, Level.Emergency, decision, isConditional);
        frame.Go(Trigger.RaiseEmergency);
        SayEmergency(frame);
        FollowUps.Begin(frame);
    }

    public static void Urgent(TurnFrame frame, Decision decision)
    {
        if (IsNothingNew(frame, decision))
        {
            Repeat(frame);
            return;
        }

        if (frame.Now.Held is { Level: Level.Emergency } held)
        {
            Add(frame, held, decision);
            Repeat(frame);
            return;
        }

        Lock(frame, Level.Urgent, decision, isConditional: false);
        frame.Go(Trigger.RaiseUrgent);
        SayUrgent(frame);
        FollowUps.Begin(frame);
    }

    /// <summary>Nobody answered a question that could have meant an emergency: locked, and told so with an "if".</summary>
    /// <param name="question">The question that nobody answered.</param>
    public static void Conditional(TurnFrame frame, Decision decision, string prompt, string question)
    {
        var level = frame.Now.Held is { Level: var held } && held > decision.Level ? held : decision.Level;
        Lock(frame, level, decision, isConditional: true);
        frame.Go(level == Level.Emergency ? Trigger.RaiseEmergency : Trigger.RaiseUrgent);
        Alone(frame);
        frame.Ask(level == Level.Emergency ? "conditional" : "conditional.urgent", prompt, $"{question}|{decision.Flags[0]}");
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

    /// <summary>Hurt by somebody: where to find help with that, whatever else is said (RF-ABU-01).</summary>
    private static void ByAnother(TurnFrame frame, Decision decision)
    {
        if (decision.IsByAnother)
        {
            frame.Speech.Add("abuse.line");
        }
    }

    private static bool IsOfLife(TurnFrame frame, Decision decision) => frame.Script.Catalog.Flags[decision.Flags[0]].Family == "crisis";

    /// <summary>The one text for a red flag in somebody near; nothing about a third person is stored.</summary>
    /// <param name="isLife">They may take their own life: there is a line to talk to, too.</param>
    public static void ForSomebodyElse(TurnFrame frame, bool isLife = false)
    {
        Alone(frame);
        frame.Speech.Add("emergency.head");
        Numbers.Dial(frame);
        LateLine(frame);
        frame.Speech.Add("emergency.somebody-else");
        if (isLife)
        {
            frame.Speech.Add("crisis.also");
        }

        frame.Do(new Effect.Record("red-flag", """{"about":"somebody-else"}"""));
    }

    /// <summary>The question that the doubt had interrupted is open again, without a word: an escalation stands alone.</summary>
    public static void BackBehind(TurnFrame frame)
    {
        Doubts.StepBack(frame);
        if (frame.Now.Open is null && frame.Now.Waiting.MaxBy(waiting => Questions.Of(waiting.Question).Slot) is { } waiting)
        {
            frame.Now = frame.Now with { Open = waiting, Waiting = [.. frame.Now.Waiting.Where(other => other != waiting)] };
        }
    }

    public static string FamilyOf(TurnFrame frame, Held held) =>
        held.Flags.Select(flag => frame.Script.Catalog.Flags[flag].Family).FirstOrDefault() ?? "ces";

    /// <summary>Nothing but this family holds.</summary>
    public static bool IsOnly(TurnFrame frame, Held held, string family) =>
        held.Flags.All(flag => frame.Script.Catalog.Flags[flag].Family == family);

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
        if (frame.Now.Flags.Any(flag => flag.Flag == "RF-MH-01"))
        {
            frame.Speech.Add("crisis.also");
        }

        frame.Ask("emergency", AtTheDesk.EmergencyText(frame, family));
    }

    private static void SayUrgent(TurnFrame frame)
    {
        var isPainAlone = IsOnly(frame, frame.Now.Held!, "severe");
        Alone(frame);
        LateLine(frame);
        frame.Ask("urgent", isPainAlone ? "urgent.severe" : "urgent");
        Numbers.SameDayLine(frame);
        if (isPainAlone)
        {
            frame.Speech.Break();
            frame.Speech.Add("comfort.severe");
        }
    }

    /// <summary>What holds already goes on holding beside what is new; the new sign leads.</summary>
    private static void Lock(TurnFrame frame, Level level, Decision decision, bool isConditional)
    {
        var before = frame.Now.Held;
        var held = new Held(
            (before?.Episode ?? frame.Now.Flags.Count) + 1, level, [.. decision.Flags.Union(before?.Flags ?? [])], frame.Turn.Now,
            before?.From ?? Doubts.Origin(frame).ToString(), decision.About)
        {
            IsConditional = isConditional,
            Rules = [.. decision.Rules.Union(before?.Rules ?? [])],
            Sentences = [.. decision.Sentences.Union(before?.Sentences ?? [])],
            IsBack = before?.IsBack == true || (!isConditional && ComeBack.IsOf(frame, decision.Flags)),
        };
        frame.Now = frame.Now with { Held = held, PauseWanted = null, QuestionKept = null, Flags = Flagged(frame, decision, decision.Level), LastRules = [.. decision.Flags, .. decision.Rules] };
        HeldTimers.CancelAll(frame, Timers.FollowUp);
        Record(frame, decision);
    }

    /// <summary>An urgent sign beside an emergency changes neither text nor follow-ups, but it is not forgotten.</summary>
    private static void Add(TurnFrame frame, Held held, Decision decision)
    {
        frame.Now = frame.Now with
        {
            Held = held with
            {
                Flags = [.. held.Flags.Union(decision.Flags)],
                Rules = [.. held.Rules.Union(decision.Rules)],
                Sentences = [.. held.Sentences.Union(decision.Sentences)],
            },
            Flags = Flagged(frame, decision, Level.Urgent),
        };
        Record(frame, decision);
    }

    private static List<OpenFlag> Flagged(TurnFrame frame, Decision decision, Level level) =>
    [
        .. frame.Now.Flags.Where(open => !decision.Flags.Contains(open.Flag)),
        .. decision.Flags.Select(flag => new OpenFlag(flag, level, IsStarred: false, frame.Turn.Now)),
    ];

    private static void Record(TurnFrame frame, Decision decision) => Journal.Record(
        frame, "red-flag", ("level", decision.Level.ToString()), ("flags", string.Join(' ', decision.Flags)), ("rules", string.Join(' ', decision.Rules)));

    /// <summary>The same sign told again to a lock that is running: the text again, the follow-ups as they stand.</summary>
    public static bool IsNothingNew(TurnFrame frame, Decision decision) =>
        frame.Now.Held is { IsConditional: false } held && held.Level >= decision.Level && frame.Stage is Stage.Emergency or Stage.Urgent
        && decision.Flags.All(held.Flags.Contains);

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

using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Intake;

/// <summary>The people for whom the first contact does not fit (coaching.md 3.0, side doors): none of them ends in silence.</summary>
internal static class SideDoors
{
    /// <summary>They will not stop, and it has not been answered yet.</summary>
    private const string Refused = "refused";

    /// <summary>Under 18, from the opening or "I'm 16" at any time: the text, and nothing is kept.</summary>
    public static void Minor(TurnFrame frame)
    {
        frame.Close();
        frame.Speech.Clear();
        frame.Speech.Add("minor");
        frame.Speech.AddLine("minor.erased");
        frame.Do(new Effect.ErasePerson());
        frame.Now = Conversation.New with { TurnNumber = frame.Now.TurnNumber, Person = Person.Unknown with { Language = frame.Now.Person.Language } };
    }

    public static void OtherJoint(TurnFrame frame)
    {
        frame.Speech.Add("other-joint");
        frame.AskAgain();
    }

    /// <summary>A coach, a partner, a parent: no answers about a third person are stored.</summary>
    public static void ForSomebodyElse(TurnFrame frame)
    {
        frame.Speech.Add("for-somebody-else");
        frame.AskAgain();
    }

    /// <summary>"I'm not stopping hip thrusts" (4.1b): never scolded; withheld with a ★ item or leg symptoms open, and before the safety check.</summary>
    public static void NotStopping(TurnFrame frame)
    {
        if (!frame.IsHeld && FirstContact.IsBeforeHelp(frame))
        {
            frame.Remember(Refused, "yes");
            frame.Speech.Add("refuser.first");
            FirstContact.OpenOrAskAgain(frame);
            return;
        }

        if (Flow.IsSafetyOpen(frame.Now))
        {
            frame.Speech.Add("doubt.first");
            Flow.AskSafetyAgain(frame);
            return;
        }

        SayKeepItSmall(frame);
        frame.AskAgain();
    }

    /// <summary>Said before the screens were answered: it is taken up once they are.</summary>
    public static void TakeUp(TurnFrame frame)
    {
        if (frame.Now.Answer(Refused) is null || FirstContact.IsBeforeHelp(frame))
        {
            return;
        }

        frame.Unlearn(Refused);
        SayKeepItSmall(frame);
        frame.Speech.Break();
    }

    private static void SayKeepItSmall(TurnFrame frame)
    {
        if (IsWithheld(frame))
        {
            return;
        }

        frame.Speech.Add("refuser");
        Journal.Record(frame, "decision", ("rule", "4.1b"));
        frame.Now = frame.Now with { LastRules = ["4.1b"] };
    }

    /// <summary>"I did hip thrusts anyway" (4.1b): never scolded; a session with weight, asked about as any other, and no step of the ladder.</summary>
    public static void DidAnyway(TurnFrame frame)
    {
        if (frame.Now is not { Person.IsKept: true, Plan: not null } || frame.Stage is not (Stage.Coaching or Stage.CheckIn or Stage.Paused or Stage.Left) || Flow.IsSafetyOpen(frame.Now))
        {
            NotStopping(frame);
            return;
        }

        var isLate = Training.OwnThrusts.IsLate(frame);
        SayHeard(frame, isLate);
        Journal.Record(frame, "decision", ("rule", "4.1b"));
        frame.Now = frame.Now with { LastRules = ["4.1b"] };
        if (isLate)
        {
            Training.OwnThrusts.Keep(frame);
            frame.AskAgain();
        }
        else
        {
            AskOfDay(frame);
        }
    }

    private static void SayHeard(TurnFrame frame, bool isLate)
    {
        if (isLate)
        {
            frame.Speech.Add("refuser.kept");
        }

        if (!IsWithheld(frame) && !isLate)
        {
            frame.Speech.Add("refuser.did");
        }
    }

    private static void AskOfDay(TurnFrame frame)
    {
        CheckIns.Reopening.CloseQuestion(frame);
        CheckIns.Reopening.Open(frame);
        var day = CheckIns.CheckInFlow.RunningOrNew(frame) with { Session = "done", InSession = null, HasWeight = true, Thrusts = "none", IsShort = false };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day } };
        CheckIns.CheckInFlow.Begin(frame);
    }

    /// <summary>True where something has to be looked at first, which is said.</summary>
    private static bool IsWithheld(TurnFrame frame)
    {
        if (Withheld(frame) is not { } item)
        {
            return false;
        }

        frame.Speech.Add("refuser.withheld", ("item", item));
        return true;
    }

    /// <summary>What has to be looked at first, the leg before the rest, in words; null where nothing stands in the way. An appointment is not yet a look.</summary>
    private static string? Withheld(TurnFrame frame)
    {
        if (FirstHelp.HasLeg(frame.Now))
        {
            return frame.Words(FlagWords.Your(frame.Now, frame.Now.Flags.Any(flag => flag.Flag == "RF-NEU-02") ? "RF-NEU-02" : "RF-NEU-03", Level.Soon));
        }

        return frame.Now.Flags.FirstOrDefault(flag => flag is { IsStarred: true, Level: Level.Soon }) is { } starred
            ? Plans.PlanWords.ToBeSeen(frame, [starred])
            : null;
    }

    /// <summary>"My doctor said no exercise": their word goes first, so the drills stop; check-ins and warning signs go on.</summary>
    public static void ToldToRest(TurnFrame frame)
    {
        frame.Speech.Add("door.rest.answer");
        if (frame.Stage is Stage.Coaching or Stage.CheckIn or Stage.Paused or Stage.Left && frame.Now.Plan is { } plan)
        {
            frame.Speech.Add("door.rest.until");
            frame.Now = frame.Now with { Plan = null, PutAside = plan };
        }

        HasPhysio(frame);
    }

    /// <summary>"My physio gave me other exercises" (FAQ-46): check-ins and warning signs only.</summary>
    public static void HasPhysio(TurnFrame frame)
    {
        frame.Now = frame.Now with { Person = frame.Now.Person with { IsMode = "physio" } };
        frame.Speech.Add("faq.46");
        if (frame.Stage is Stage.FirstHelp or Stage.PlanBlock or Stage.Keeping && frame.Now.Open?.Question != "keep")
        {
            frame.Close();
            frame.Now = frame.Now with { Plan = null };
            frame.Go(frame.Stage switch { Stage.FirstHelp => Trigger.MakePlan, Stage.PlanBlock => Trigger.MakePlan, _ => Trigger.ShowPlan });
        }

        if (frame.Now.Open is null)
        {
            Flow.GoOn(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }
}

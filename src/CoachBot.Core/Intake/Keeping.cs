using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Intake;

/// <summary>After the plan: keep my answers? (coaching.md 3.0 steps 11 to 13, 8.1).</summary>
internal static class Keeping
{
    public static void Plan(TurnFrame frame, string value)
    {
        switch (value)
        {
            case "plan.show":
                Commands.Plans.ShowMe(frame);
                frame.BackFromTheSide();
                break;
            case "plan.keep":
                frame.Ask("keep");
                break;
            case "plan.why":
                var brief = new Manners.Brief(frame);
                Manners.Reasons.Say(frame, brief);
                PlanWords.Why(frame, brief);
                frame.AskAgain();
                break;
            default:
                frame.Close();
                frame.Speech.Add("enough");
                break;
        }
    }

    public static void Answered(TurnFrame frame, string value)
    {
        if (Flow.IsSafetyOpen(frame.Now))
        {
            frame.Speech.Add("doubt.first");
            Flow.AskSafetyAgain(frame);
            return;
        }

        frame.Close();
        ComeHome(frame);
        switch (value)
        {
            case "keep.daily":
                Keep(frame, wantsCheckIns: true);
                frame.Go(Trigger.SetUp);
                Flow.GoOn(frame);
                break;
            case "keep.only":
                Keep(frame, wantsCheckIns: false);
                frame.Go(Trigger.SetUp);
                frame.Ask("country");
                break;
            default:
                frame.Go(Trigger.Coach);
                frame.Speech.Add("keep.not.answer");
                break;
        }
    }

    /// <summary>The question may have waited, or been asked by /keep, anywhere.</summary>
    private static void ComeHome(TurnFrame frame)
    {
        if (frame.Stage == Stage.Rescreening)
        {
            frame.Target = Stage.Coaching;
            frame.Go(Trigger.Return);
        }
        else if (frame.Stage is not (Stage.Keeping or Stage.Setup))
        {
            frame.Go(Trigger.Coach);
        }
    }

    private static void Keep(TurnFrame frame, bool wantsCheckIns)
    {
        var wants = wantsCheckIns && frame.CanSendLater;
        frame.Now = frame.Now with { Person = frame.Now.Person with { IsKept = true, WantsCheckIns = wants }, Consent = Consents.ConsentState.Now };
        frame.Do(new Effect.KeepPerson());
        Journal.Record(frame, "consent", ("text", "8.1"), ("version", $"{Consents.ConsentState.Version}"), ("check-ins", wants ? "yes" : "no"));
    }
}

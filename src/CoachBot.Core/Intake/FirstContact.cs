using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Intake;

/// <summary>The first contact, step by step, in the order of coaching.md 3.0: each step is asked once, and skipped when it is answered.</summary>
internal static class FirstContact
{
    /// <summary>Not a word of the coach's yet: whatever is said first, the opening follows.</summary>
    public static bool IsUnopened(TurnFrame frame) => frame.Stage == Stage.Opening && frame.Now.Open is null && !frame.IsHeld;

    /// <summary>The screens and the first pain are still to come: what they hold decides what may be said of lifting.</summary>
    public static bool IsBeforeHelp(TurnFrame frame) => frame.Stage is Stage.Opening or Stage.ScreenA or Stage.ScreenB or Stage.FirstPain;

    /// <summary>After what was answered by the way: the opening where it has not come yet, else the open question.</summary>
    public static void OpenOrAskAgain(TurnFrame frame)
    {
        if (IsUnopened(frame))
        {
            GoOn(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }

    public static void GoOn(TurnFrame frame)
    {
        while (frame.Now.Open is null && !frame.IsHeld && Step(frame) is { } passed)
        {
            frame.Go(passed);
        }
    }

    /// <summary>Asks what this stage still lacks, or names the trigger to the next one.</summary>
    private static Trigger? Step(TurnFrame frame) => frame.Stage switch
    {
        Stage.Opening => frame.Now.Person.IsAdult ? Trigger.Begin : Ask(frame, "opening"),
        Stage.ScreenA => frame.Now.Answer("screen-a") is null ? Ask(frame, "screen-a") : Trigger.PassScreenA,
        Stage.ScreenB when frame.Now.Answer("screen-b") is null => Ask(frame, "screen-b"),
        Stage.ScreenB => Screening.Screens.PickNext(frame) ? null : Trigger.PassScreenB,
        Stage.FirstPain => FirstPain(frame),
        Stage.FirstHelp => Helped(frame),
        Stage.PlanBlock => Block(frame),
        Stage.Keeping => Shown(frame),
        Stage.Setup => Intake.Setup.Ask(frame),
        _ => null,
    };

    private static Trigger? Ask(TurnFrame frame, string question)
    {
        frame.Ask(question);
        return null;
    }

    private static Trigger? FirstPain(TurnFrame frame)
    {
        if (Holding.SeeSomebody.IsExpecting(frame.Now))
        {
            NoPlan(frame);
            return null;
        }

        return frame.Now.Answer("pain") is { } pain ? Pained(frame, pain) : Ask(frame, "pain");
    }

    private static Trigger? Pained(TurnFrame frame, string pain)
    {
        if (pain is "9" or "10" && frame.Now.Answer("CL-09") is null)
        {
            Doubts.AskSevere(frame);
            return null;
        }

        if (pain == "0" && frame.Now.Answer("pain.zero") is null)
        {
            return Ask(frame, "pain.zero");
        }

        if (pain is "7" or "8")
        {
            SeeSomebody.Note(frame, "RF-SEV-01", isStarred: true);
        }

        return frame.Now.Answer("pain.zero") == "zero.never" && pain == "0" ? Prevention(frame) : Trigger.HelpFirst;
    }

    /// <summary>The first contact has ended with the advice itself; whoever asks again gets it in one line.</summary>
    private static void NoPlan(TurnFrame frame)
    {
        if (frame.Speech.IsSilent)
        {
            frame.Speech.Add("no-plan.pregnant");
        }
    }

    /// <summary>Never any pain: the form guides and what keeps it so, no questions.</summary>
    private static Trigger? Prevention(TurnFrame frame)
    {
        frame.Speech.Add("prevention");
        return null;
    }

    private static Trigger? Helped(TurnFrame frame)
    {
        if (frame.Now.Answer("first-help") is not null)
        {
            frame.AskBriefly("first-help");
            return null;
        }

        SideDoors.TakeUp(frame);
        FirstHelp.Say(frame);
        frame.Remember("first-help", "said");
        return Ask(frame, "first-help");
    }

    private static Trigger? Block(TurnFrame frame)
    {
        if (frame.Now.Person.IsMode == "physio")
        {
            return Trigger.ShowPlan;
        }

        if (Questions.Next(PlanBlock.All, frame.Now) is not { } next)
        {
            return Trigger.ShowPlan;
        }

        frame.Ask(next.Id);
        return null;
    }

    private static Trigger? Shown(TurnFrame frame)
    {
        if (frame.Now.Person.IsMode == "physio")
        {
            frame.Ask("keep", "keep.physio");
            return null;
        }

        if (frame.Now.Plan is null)
        {
            PlanStart.Make(frame);
        }

        PlanWords.Say(frame);
        return Ask(frame, "plan");
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Clarifiers: opened by a finding in doubt, settled by an answer, acting by themselves when nobody answers (coaching.md 2.5).</summary>
internal static class Doubts
{
    public static void Open(TurnFrame frame, Decision decision)
    {
        var flag = decision.Flags[0];
        Journal.Record(frame, "doubt", ("flag", flag), ("clarifier", decision.Clarifier!));
        Ask(frame, decision.Clarifier!, Subject(flag, decision.Unanswered));
    }

    /// <summary>Asks a question that decides about safety, from wherever the conversation stands.</summary>
    public static void Ask(TurnFrame frame, string question, string? about = null)
    {
        if (!frame.IsHeld)
        {
            frame.Go(Trigger.Doubt);
        }

        frame.Ask(question, about: about);
    }

    /// <summary>Where the conversation stood before the doubt.</summary>
    public static Stage Origin(TurnFrame frame) =>
        frame.Stage == Stage.Clarifying ? Stages.Named(frame.Now.From) : frame.Stage;

    /// <summary>The doubt is settled without an escalation: back to where it arose, and on from there.</summary>
    public static void Settle(TurnFrame frame)
    {
        StepBack(frame);
        Flow.GoOn(frame);
    }

    public static void StepBack(TurnFrame frame)
    {
        if (frame.Stage == Stage.Clarifying)
        {
            frame.Target = Origin(frame);
            frame.Go(Trigger.Settle);
        }
    }

    /// <summary>Ten minutes without an answer: each question has its own meaning then.</summary>
    public static void Unanswered(TurnFrame frame, OpenQuestion open)
    {
        var (flag, level) = Parts(open.About);
        var meaning = Unasked.Of(open.Question, flag, level);
        if (meaning.Level is Level.Emergency or Level.Urgent)
        {
            Conditional(frame, open, meaning);
            return;
        }

        if (open.Question == "screen-b.which")
        {
            frame.Speech.Add("screen-b.unanswered");
            Keep(frame, open, "screen-b.unanswered");
            return;
        }

        frame.Close();
        if (meaning.Level == Level.Soon)
        {
            SeeSomebody.Advise(frame, meaning);
        }
        else
        {
            frame.Speech.Add("doubt.dropped");
        }

        Settle(frame);
    }

    public static string Subject(string flag, Level unanswered) => $"{flag}|{unanswered}";

    public static (string Flag, Level Unanswered) Parts(string? about)
    {
        var parts = (about ?? "RF-CES-01|Emergency").Split('|');
        return (parts[0], parts.Length > 1 && Enum.TryParse<Level>(parts[1], out var level) ? level : Level.Emergency);
    }

    private static void Conditional(TurnFrame frame, OpenQuestion open, Decision meaning)
    {
        frame.Close();
        if (frame.Script.Catalog.Flags[meaning.Flags[0]].Family == "crisis")
        {
            Escalation.Emergency(frame, meaning, isConditional: true);
        }
        else if (open.Question == "CL-04")
        {
            Escalation.ForSomebodyElse(frame);
            StepBack(frame);
        }
        else
        {
            Escalation.Conditional(frame, meaning, ConditionalPrompt(open.Question));
        }
    }

    private static string ConditionalPrompt(string question) => question switch
    {
        "CL-01" or "CL-02" or "CL-05" or "CL-06" or "CL-09" or "CL-10" or "CL-11" => $"conditional.{question}".ToLowerInvariant(),
        "CL-03" or "CL-03.changed" or "CL-03.doctor" => "conditional.cl-03",
        "screen-a.which" or "screen-a.sure" or "c5.which" => "conditional.screen-a",
        "pregnant.signs" => "conditional.pregnant",
        "bulge" => "conditional.bulge",
        _ => "conditional.screen-b",
    };

    private static void Keep(TurnFrame frame, OpenQuestion open, string prompt)
    {
        var kept = open with { Prompt = prompt };
        frame.Now = frame.Now with { Open = kept };
        frame.Speech.Last.Asking = open.Asking;
        frame.Speech.Last.ButtonsOf = prompt;
    }
}

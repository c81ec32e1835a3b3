using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Ten minutes without an answer to a question about safety: each has its own meaning then (coaching.md 2.4, 2.5).</summary>
internal static class Silence
{
    public static void Met(TurnFrame frame, OpenQuestion open)
    {
        if (open.Question == ThinnersOver.Question && !BloodThinners.HasSigns(frame))
        {
            ThinnersOver.Answered(frame, ThinnersOver.Unsure);
            return;
        }

        var (flag, level) = Doubts.Parts(open.About);
        var meaning = BloodThinners.Raised(frame, Unasked.Of(open.Question, flag, level));
        if (frame.Now.Held is { } held && meaning.Flags.All(held.Flags.Contains) && open.Question != "screen-b.which")
        {
            frame.Close();
            Escalation.Repeat(frame);
        }
        else if (meaning.Level is Level.Emergency or Level.Urgent)
        {
            Conditional(frame, open, meaning);
        }
        else if (open.Question == "screen-b.which")
        {
            Keep(frame, open, "screen-b.unanswered");
        }
        else
        {
            Drop(frame, meaning);
        }
    }

    private static void Drop(TurnFrame frame, Decision meaning)
    {
        frame.Close();
        if (meaning.Level == Level.Soon)
        {
            frame.Speech.Add("doubt.soon");
            SeeSomebody.Advise(frame, meaning);
        }
        else
        {
            frame.Speech.Add("doubt.dropped");
        }

        if (meaning.Flags.Contains("RF-NEU-03"))
        {
            Training.LegInSession.Told(frame);
        }

        Doubts.Settle(frame);
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
            Escalation.BackBehind(frame);
        }
        else
        {
            Escalation.Conditional(frame, meaning, PromptOf(open.Question), open.Question);
        }
    }

    private static string PromptOf(string question) => question switch
    {
        "CL-01" or "CL-02" or "CL-05" or "CL-06" or "CL-08" or "CL-09" or "CL-10" or "CL-11" or Clarifiers.AfterFall => $"conditional.{question}".ToLowerInvariant(),
        "CL-01.again" => "conditional.cl-01",
        "CL-03" or "CL-03.changed" or "CL-03.doctor" => "conditional.cl-03",
        "screen-a.which" or "screen-a.sure" or "c5.which" or "line-or-pain" => "conditional.screen-a",
        "pregnant.signs" => "conditional.pregnant",
        "bone.sudden" => "conditional.bone",
        ThinnersOver.Question => "conditional.thinners",
        _ => "conditional.screen-b",
    };

    /// <summary>The question stays as it is, under other words.</summary>
    private static void Keep(TurnFrame frame, OpenQuestion open, string prompt)
    {
        frame.Speech.Add(prompt);
        frame.Now = frame.Now with { Open = open with { Prompt = prompt } };
        frame.Speech.Last.Asking = open.Asking;
        frame.Speech.Last.ButtonsOf = prompt;
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>A button of a question about safety that is no longer open: a worse answer always counts (design: while held, and coaching.md 2.5).</summary>
internal static class LateTaps
{
    /// <summary>True when the answer says something that acts today or now.</summary>
    public static bool IsRaise(string question, string value) => question switch
    {
        "screen-a" or "screen-b" or "rescreen" or "severe.screen-a" or "severe.screen-b" or "screen-a.which" or "screen-b.which"
            => value == "screen.yes" || value.StartsWith("item.", StringComparison.Ordinal),
        "screen-a.sure" => value == "sure.not",
        "weight.purpose" or "cancer.skin" or "epidural" => value is "no" or "not-sure",
        "steroid.sudden" or "pregnant.signs" or "night" or "bone.sudden" => value is "yes" or "not-sure",
        ThinnersOver.Question => ThinnersOver.IsRaise(value),
        "immune.which" => value != "immune.steroids",
        "bulge" => value == "bulge.hard",
        "c5.which" => value.StartsWith("new.", StringComparison.Ordinal) && value != "new.other",
        "rescreen-b" => value == "screen.yes" || value.StartsWith("item.", StringComparison.Ordinal),
        "line-or-pain" => value == "which.line",
        "mistake" => value is "yes" or "not-sure",
        "shape" => value == "shape.lump",
        "CL-03" => value is not "cl-03.longer",
        "CL-03.changed" => value is not "no",
        "CL-03.doctor" => value is not "yes",
        "CL-04" => value is not "cl-04.nobody",
        "mood" => value == "mood.low",
        "sleep" => value == "sleep.pain",
        "conditional" or "conditional.urgent" => false,
        _ => ClarifierAnswers.MeaningOf(value).Level >= Level.Urgent,
    };

    /// <summary>The answer to a doubt that waits behind the open one; true when it was taken.</summary>
    public static bool IsWaiting(TurnFrame frame, OpenQuestion question, string value)
    {
        if (frame.IsHeld || frame.Now.Flags.FirstOrDefault(flag => flag.IsNext && flag.AskAgain == question.Question) is not { } waiting)
        {
            return false;
        }

        frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Where(flag => flag != waiting)] };
        Doubts.KeepOpen(frame, question.Question);
        AnswerTable.Take(frame, question, value);
        return true;
    }
}

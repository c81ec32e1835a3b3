using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Screening;

/// <summary>A bare number, typed to a screen that came between it and the pain question: a line of the list, or pain? Who is not sure has ticked the line.</summary>
[Source("coaching.md 2.4, 7.5")]
internal static class LineOrPain
{
    public const string Question = "line-or-pain";

    /// <summary>Later than this nobody still has the list before their eyes.</summary>
    private static readonly Duration Fresh = Duration.FromHours(3);

    /// <summary>The answer that was read; "unclear.4" where the number may be pain.</summary>
    public static string Or(TurnFrame frame, OpenQuestion open, string text, string read) => IsUnclear(frame, open, text) ? $"unclear.{text.Trim()}" : read;

    private static bool IsUnclear(TurnFrame frame, OpenQuestion open, string text) =>
        open.Question == "rescreen" && text.Trim() is [>= '1' and <= '9']
        && (frame.Turn.Now - open.AskedAt > Fresh || frame.Now.Waiting.Any(waiting => Questions.Of(waiting.Question).Kind == AnswerKind.Scale));

    /// <param name="number">What was typed.</param>
    public static void Ask(TurnFrame frame, OpenQuestion screen, string number)
    {
        frame.Close();
        Doubts.Ask(frame, Question, $"{number}|{screen.About}");
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var (number, purpose) = (Number(open), open.About![2..]);
        frame.Close();
        if (value == "which.line")
        {
            Escalation.Act(frame, ScreenItems.OfA(int.Parse(number)));
            return;
        }

        Doubts.StepBack(frame);
        frame.Speech.Add("line-or-pain.pain");
        frame.Ask("rescreen", "screen-a", purpose);
    }

    public static string Number(TurnFrame frame) => frame.Now.Open is { } open ? Number(open) : "";

    private static string Number(OpenQuestion open) => open.About![..1];
}

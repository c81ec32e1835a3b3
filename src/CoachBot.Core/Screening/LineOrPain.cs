using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Screening;

/// <summary>A bare number, typed to a repeated screen that stands beside a scale: a line of the list, or pain? Who is not sure has ticked the line.</summary>
[Source("coaching.md 2.4, 7.5")]
internal static class LineOrPain
{
    public const string Question = "line-or-pain";

    /// <summary>What was read, where the number behind it may be pain.</summary>
    private const string Unclear = "unclear.";

    /// <summary>Screen A: where nothing else is said, for it had this question before Screen B.</summary>
    private const string First = "rescreen";

    /// <summary>Later than this nobody still has the list before their eyes.</summary>
    private static readonly Duration Fresh = Duration.FromHours(3);

    /// <summary>The answer that was read; "unclear.4" where the number may be pain.</summary>
    public static string Or(TurnFrame frame, OpenQuestion open, string text, string read) => IsUnclear(frame, open, text) ? $"{Unclear}{text.Trim()}" : read;

    /// <summary>Long ago; in a check-in, whose pain was just told; or beside a scale that waits, or was asked since: in each of them a number may be meant for the scale.</summary>
    private static bool IsUnclear(TurnFrame frame, OpenQuestion open, string text) =>
        open.Question is First or "rescreen-b" && text.Trim() is [>= '1' and <= '9']
        && (frame.Turn.Now - open.AskedAt > Fresh || open.About == "check-in" || frame.Now.Waiting.Any(IsScale)
            || frame.Now.Asked.Any(asked => IsScale(asked) && asked.Asking > open.Asking));

    private static bool IsScale(OpenQuestion question) => Questions.Of(question.Question).Kind == AnswerKind.Scale;

    /// <summary>True where the answer to a screen was such a number, and is asked about.</summary>
    public static bool TryAsk(TurnFrame frame, OpenQuestion screen, string value)
    {
        if (!value.StartsWith(Unclear, StringComparison.Ordinal))
        {
            return false;
        }

        frame.Close();
        Doubts.Ask(frame, Question, $"{value[Unclear.Length..]}|{screen.Question}|{screen.About}");
        return true;
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var screen = ScreenOf(frame, open);
        frame.Close();
        if (value == "which.line")
        {
            AnswerTable.Take(frame, screen, $"item.{Number(open)}");
            return;
        }

        Doubts.StepBack(frame);
        frame.Speech.Add(IsPainNext(frame, screen) ? "line-or-pain.pain" : "line-or-pain.list");
        frame.Ask(screen.Question, screen.Prompt, screen.About);
    }

    public static string Number(TurnFrame frame) => frame.Now.Open is { } open ? Number(open) : "";

    /// <summary>Nothing is promised that does not come.</summary>
    private static bool IsPainNext(TurnFrame frame, OpenQuestion screen) => screen.About == "return" || frame.Now.Waiting.Any(IsScale);

    private static string Number(OpenQuestion open) => open.About![..1];

    /// <summary>"4|rescreen-b|flare"; "4|return" in states from before every screen had this question.</summary>
    private static OpenQuestion ScreenOf(TurnFrame frame, OpenQuestion open)
    {
        var parts = open.About!.Split('|');
        var (question, about) = parts.Length > 2 ? (parts[1], parts[2]) : (First, parts[1]);
        return new OpenQuestion(0, question, question == First ? "screen-a" : "screen-b", frame.Turn.Now, 0, about.Length > 0 ? about : null);
    }
}

using CoachBot.Core.Conversations;

namespace CoachBot.Core.Notes;

/// <summary>An answer in words: what was asked, and the label of what was tapped.</summary>
internal static class Told
{
    private const int Longest = 200;

    /// <summary>"Where it is: One side"; null where nothing was answered.</summary>
    public static string? Line(TurnFrame frame, string question) =>
        frame.Now.Answer(question) is { Length: > 0 } answer && !IsSkipped(answer)
            ? frame.Words("note.line", ("name", Name(frame, question)), ("value", Value(frame, question, answer)))
            : null;

    /// <summary>The short name that corrections use, else the question itself, without what stands before it.</summary>
    public static string Name(TurnFrame frame, string question)
    {
        if (frame.Has($"correct.{question}"))
        {
            return frame.Words($"correct.{question}");
        }

        var asked = frame.Has($"{question}.short") ? $"{question}.short" : question;
        return frame.Has(asked) && frame.Prompt(asked).Say[0] is var say && !say.Contains('{', StringComparison.Ordinal) ? say.TrimEnd('?', '.', ' ') : question;
    }

    public static string Value(TurnFrame frame, string question, string answer)
    {
        var buttons = frame.Has(question) ? frame.Prompt(question).Buttons : [];
        var labels = answer.Split(',').Select(part => buttons.FirstOrDefault(button => button.Reply == part)?.Text).ToList();
        return labels.Contains(null) ? Plain(answer) : string.Join(", ", labels);
    }

    public static bool IsSkipped(string answer) => answer == "skipped" || answer.EndsWith(".skipped", StringComparison.Ordinal);

    /// <summary>A number, words of their own, or a reply that has no button any more.</summary>
    private static string Plain(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest];
    }
}

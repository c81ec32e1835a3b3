using System.Globalization;
using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;

namespace CoachBot.Core.Notes;

/// <summary>An answer in words: what was asked, and the label of what was tapped.</summary>
internal static class Told
{
    /// <summary>How many characters of somebody's own words go on the page.</summary>
    public const int Longest = 200;

    /// <summary>"Where it is: One side"; null where nothing was answered.</summary>
    public static string? Line(TurnFrame frame, string question) =>
        frame.Now.Answer(question) is { Length: > 0 } answer && Tuning.Later.IsTold(answer) && Name(frame, question) is { } name
            ? frame.Words("note.line", ("name", name), ("value", Value(frame, question, answer)))
            : null;

    /// <summary>The short name that corrections use, else the question itself; null where there are no words for it.</summary>
    public static string? Name(TurnFrame frame, string question)
    {
        if (frame.Has($"correct.{question}"))
        {
            return frame.Words($"correct.{question}");
        }

        var asked = frame.Has($"{question}.short") ? $"{question}.short" : question;
        return frame.Has(asked) && frame.Prompt(asked).Say[0] is var say && !say.Contains('{', StringComparison.Ordinal) ? say.TrimEnd('?', '.', ' ') : null;
    }

    public static string Value(TurnFrame frame, string question, string answer)
    {
        if (question == "load.weight" && decimal.TryParse(answer, CultureInfo.InvariantCulture, out var kilograms))
        {
            return Weight(kilograms, frame.Now.Answer("load.unit"));
        }

        var buttons = frame.Has(question) ? frame.Prompt(question).Buttons : [];
        var labels = answer.Split(',').Select(part => buttons.FirstOrDefault(button => button.Reply == part)?.Text).ToList();
        return labels.Contains(null) ? Plain(answer) : string.Join(", ", labels);
    }

    /// <summary>In the unit that the person used.</summary>
    private static string Weight(decimal kilograms, string? unit) => unit == "lb"
        ? $"{decimal.Round(Kilograms.ToPounds(kilograms)).ToString(CultureInfo.InvariantCulture)} lb"
        : $"{kilograms.ToString("0.#", CultureInfo.InvariantCulture)} kg";

    /// <summary>A number, words of their own, or a reply that has no button any more.</summary>
    private static string Plain(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest];
    }
}

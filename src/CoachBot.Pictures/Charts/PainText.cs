using NodaTime;

namespace CoachBot.Pictures.Charts;

/// <summary>The sentences that stand in for a pain chart; each with the placeholders that it may use.</summary>
/// <param name="Span">{first} {last} {count}: from when to when, and how many days were answered.</param>
/// <param name="Course">{name} {from} {to} {low} {high}: how one line runs.</param>
/// <param name="Sessions">{count} of sessions.</param>
public sealed record PainSentences(string Span, string Course, string Sessions, string Phase, string Nothing);

/// <summary>A pain chart for who does not see it: a table, and an alt text that tells the same story.</summary>
public static class PainText
{
    /// <summary>One line a day, the oldest first.</summary>
    public static IReadOnlyList<string> Table(PainData data, PainWords words) =>
    [
        .. from day in PainChart.InOrder(data)
           where day.Worst is not null || day.Usual is not null || day.HasSession
           select $"{words.Day(day.Day)}: {string.Join(", ", Cells(day, words))}",
    ];

    public static string Alt(PainData data, PainWords words, PainSentences sentences)
    {
        var days = PainChart.InOrder(data).Where(day => day.Worst is not null || day.Usual is not null).ToList();
        if (days.Count == 0) return sentences.Nothing;
        var told = new List<string> { words.Title, Filled(sentences.Span, ("first", words.Day(days[0].Day)), ("last", words.Day(days[^1].Day)), ("count", $"{days.Count}")) };
        told.AddRange(Course(words.Worst, [.. days.Select(day => day.Worst).OfType<int>()], sentences));
        told.AddRange(Course(words.Usual, [.. days.Select(day => day.Usual).OfType<int>()], sentences));
        told.AddRange(data.Phases.OrderBy(phase => phase.Day).Select(phase => Filled(sentences.Phase, ("name", phase.Name), ("first", words.Day(phase.Day)))));
        if (data.Days.Count(day => day.HasSession) is > 0 and var sessions) told.Add(Filled(sentences.Sessions, ("count", $"{sessions}")));
        return string.Join(' ', told.Select(text => text.EndsWith('.') ? text : $"{text}."));
    }

    private static IEnumerable<string> Cells(PainDay day, PainWords words)
    {
        if (day.Worst is { } worst) yield return $"{words.Worst} {worst}";
        if (day.Usual is { } usual) yield return $"{words.Usual} {usual}";
        if (day.HasSession) yield return words.Session;
    }

    private static IEnumerable<string> Course(string name, IReadOnlyList<int> values, PainSentences sentences) => values.Count == 0
        ? []
        : [Filled(sentences.Course, ("name", name), ("from", $"{values[0]}"), ("to", $"{values[^1]}"), ("low", $"{values.Min()}"), ("high", $"{values.Max()}"))];

    private static string Filled(string text, params ReadOnlySpan<(string Name, string Value)> facts)
    {
        foreach (var (name, value) in facts) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }
}

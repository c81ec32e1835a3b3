using System.Globalization;
using System.Text;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

/// <summary>The figures in docs/red-flags.md are those of today's words and rules. ACCEPT=1 writes them anew.</summary>
public sealed class ScorecardPage
{
    private const string Begin = "<!-- scorecard -->";
    private const string End = "<!-- /scorecard -->";

    private static string Page => Path.Combine(ReaderFromFiles.Root, "docs", "red-flags.md");

    [Fact]
    public void The_scorecard_in_the_page_is_not_stale()
    {
        var card = $"{Begin}\n\n{Card()}\n{End}";
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"docs/red-flags.md needs the lines {Begin} and {End}.");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(Page, page[..from] + card + page[(to + End.Length)..], new UTF8Encoding(false));
        else
            Assert.Equal(card, page[from..(to + End.Length)]);
    }

    private static string Card()
    {
        var table = new StringBuilder();
        table.Append("| phrases | messages | emergency right | of these answered by nothing | urgent right | ask right | harmless alarmed | harmless asked |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, language, files) in Sets())
        {
            var score = Score(language, files);
            var rows = score.ByLevel.ToDictionary(row => row.Name);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {score.Count} | {Right(rows, Level.Emergency)} | {rows[Word(Level.Emergency)].Unseen} | {Right(rows, Level.Urgent)} | {Right(rows, Level.Ask)} | {score.FalseAlarms(Level.Emergency, Level.Urgent):P1} | {score.FalseAlarms(Level.Ask):P1} |\n");
        }

        table.Append("\nEnglish, all files together, by flag:\n\n| flag | messages | right | answered by nothing |\n|---|---|---|---|\n");
        foreach (var row in Score("en", ReaderFromFiles.EnglishFiles).ByFlag) table.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Of} | {row.Right} | {row.Unseen} |\n");
        return table.ToString();
    }

    private static IEnumerable<(string Name, string Language, IEnumerable<string> Files)> Sets() =>
    [
        ("en, written beside the rules", "en", ReaderFromFiles.EnglishFiles.Where(file => !IsBlind(file))),
        ("en, blind: tests/phrases/blind-*", "en", ReaderFromFiles.EnglishFiles.Where(IsBlind)),
        .. ReaderFromFiles.Languages.Where(code => code != "en").Select(code => (code, code, (IEnumerable<string>)[$"{code}.jsonl"])),
    ];

    private static bool IsBlind(string file) => file.StartsWith("blind-", StringComparison.Ordinal);

    private static RedFlagScore Score(string language, IEnumerable<string> files)
    {
        var score = new RedFlagScore();
        foreach (var line in files.SelectMany(ReaderFromFiles.Phrases)) Assert.True(score.TryAdd(line, text => ReaderFromFiles.Reader.Read(text, language, null)), line);
        return score;
    }

    private static string Right(Dictionary<string, ScoreRow> rows, Level level)
    {
        if (!rows.TryGetValue(Word(level), out var row)) return "-";
        var (low, high) = row.Limits();
        return string.Create(CultureInfo.InvariantCulture, $"{row.Right} of {row.Of} ({low:P0} to {high:P0})");
    }

    private static string Word(Level level) => level.ToString().ToLowerInvariant();
}

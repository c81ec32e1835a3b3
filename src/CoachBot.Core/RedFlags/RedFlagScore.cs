using System.Text.Json;

namespace CoachBot.Core.RedFlags;

/// <summary>Compares what the reader says with what people said it should say.</summary>
public sealed class RedFlagScore
{
    private readonly List<Judged> lines = [];

    private sealed record Judged(string Text, Level Label, IReadOnlyList<Level> Accepted, IReadOnlyList<string> Flags, Reading Reading)
    {
        /// <summary>"Soon" counts as none where none is accepted, and as a question elsewhere.</summary>
        public Level Said => Reading.Level != Level.Soon ? Reading.Level : Accepted.Contains(Level.None) ? Level.None : Level.Ask;

        public bool IsRight => Accepted.Contains(Said) || Accepted.Contains(Reading.Level);

        /// <summary>Answered by nothing although nothing is wrong there.</summary>
        public bool IsUnseen => Said == Level.None && !IsRight;
    }

    public int Count => lines.Count;

    /// <summary>The texts that were read wrongly.</summary>
    public IReadOnlyList<string> Wrong => [.. Errors.Select(error => error.Text)];

    /// <summary>Emergencies that may only be emergencies and were answered lower, and any that were answered by nothing.</summary>
    public int Missed => lines.Count(line => line.Label == Level.Emergency && !line.IsRight);

    /// <summary>Recall by level, the highest first; levels that no line has are left out.</summary>
    public IReadOnlyList<ScoreRow> ByLevel =>
        [.. lines.GroupBy(line => line.Label).OrderByDescending(group => group.Key).Select(group => Row(RedFlagReport.Word(group.Key), group))];

    /// <summary>Recall by flag, of the lines that name one ("flag", or each of "flags") and are not harmless.</summary>
    public IReadOnlyList<ScoreRow> ByFlag =>
        [.. lines.Where(line => line.Label != Level.None).SelectMany(line => line.Flags.Select(flag => (flag, line)))
            .GroupBy(pair => pair.flag, pair => pair.line).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(group.Key, group))];

    /// <summary>What was read wrongly, the gravest first: label, what was said, and the words.</summary>
    public IEnumerable<(Level Label, Level Said, string Text)> Errors =>
        lines.Where(line => !line.IsRight).OrderByDescending(line => line.Label).Select(line => (line.Label, line.Reading.Level, line.Text));

    /// <summary>Reads one labelled line: {"text","label", optional "accept", "flag" or "flags"}.</summary>
    /// <returns>False when the line is not such an object.</returns>
    public bool TryAdd(string jsonLine, Func<string, Reading> read)
    {
        try
        {
            using var line = JsonDocument.Parse(jsonLine);
            var (text, label) = (line.RootElement.GetProperty("text").GetString(), line.RootElement.GetProperty("label").GetString());
            if (text is null || !TryLevel(label, out var level)) return false;
            var accepted = Strings(line.RootElement, "accept").Select(LevelOf);
            lines.Add(new(text, level, [.. accepted.Append(level)], [.. Strings(line.RootElement, "flag"), .. Strings(line.RootElement, "flags")], read(text)));
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    public double RightShare(Level label) => Share(lines.Where(line => line.Label == label), line => line.IsRight);

    /// <summary>Of the harmless lines, those that were answered at this level though it is not accepted.</summary>
    public double FalseAlarms(params Level[] said) => Share(lines.Where(line => line.Label == Level.None), line => said.Contains(line.Said) && !line.IsRight);

    /// <summary>The scorecard: recall by level and by flag with 95 % limits, false alarms, then every error.</summary>
    public override string ToString() => RedFlagScorecard.Text(this);

    private static ScoreRow Row(string name, IEnumerable<Judged> lines)
    {
        var of = lines.ToList();
        return new(name, of.Count, of.Count(line => line.IsRight), of.Count(line => line.IsUnseen));
    }

    /// <summary>A string or a list of strings; nothing when it is not there.</summary>
    private static IEnumerable<string> Strings(JsonElement line, string name) =>
        !line.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.GetString() ?? "")]
        : value.GetString() is { Length: > 0 } one ? [one] : [];

    private static double Share(IEnumerable<Judged> of, Func<Judged, bool> which)
    {
        var all = of.ToList();
        return all.Count == 0 ? 0 : (double)all.Count(which) / all.Count;
    }

    private static Level LevelOf(string? word) => TryLevel(word, out var level) ? level : throw new JsonException($"{word} is not a level");

    private static bool TryLevel(string? word, out Level level) => Enum.TryParse(word, ignoreCase: true, out level) && Enum.IsDefined(level);
}

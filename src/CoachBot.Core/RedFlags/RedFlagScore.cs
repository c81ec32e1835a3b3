using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CoachBot.Core.RedFlags;

/// <summary>Compares what the reader says with what people said it should say.</summary>
public sealed class RedFlagScore
{
    private readonly List<Judged> lines = [];

    private sealed record Judged(string Text, Level Label, IReadOnlyList<Level> Accepted, Reading Reading)
    {
        /// <summary>"Soon" counts as none where none is accepted, and as a question elsewhere.</summary>
        public Level Said => Reading.Level != Level.Soon ? Reading.Level : Accepted.Contains(Level.None) ? Level.None : Level.Ask;

        public bool IsRight => Accepted.Contains(Said) || Accepted.Contains(Reading.Level);
    }

    /// <summary>Reads one labelled line: {"text","label", optional "accept"}.</summary>
    /// <returns>False when the line is not such an object.</returns>
    public bool TryAdd(string jsonLine, Func<string, Reading> read)
    {
        try
        {
            using var line = JsonDocument.Parse(jsonLine);
            var (text, label) = (line.RootElement.GetProperty("text").GetString(), line.RootElement.GetProperty("label").GetString());
            if (text is null || !TryLevel(label, out var level)) return false;
            var accepted = line.RootElement.TryGetProperty("accept", out var list) ? list.EnumerateArray().Select(one => LevelOf(one.GetString())) : [];
            lines.Add(new(text, level, [.. accepted.Append(level)], read(text)));
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    public int Count => lines.Count;

    /// <summary>The texts that were read wrongly.</summary>
    public IReadOnlyList<string> Wrong => [.. lines.Where(line => !line.IsRight).Select(line => line.Text)];

    /// <summary>Emergencies that may only be emergencies and were answered lower, and any that were answered by nothing.</summary>
    public int Missed => lines.Count(line => line.Label == Level.Emergency && (line.Said == Level.None && !line.Accepted.Contains(Level.None) || !line.IsRight));

    public double RightShare(Level label) => Share(lines.Where(line => line.Label == label), line => line.IsRight);

    /// <summary>Of the harmless lines, those that were answered at this level though it is not accepted.</summary>
    public double FalseAlarms(params Level[] said) => Share(lines.Where(line => line.Label == Level.None), line => said.Contains(line.Said) && !line.IsRight);

    /// <summary>The scorecard: recall by level with 95 % limits (Wilson), false alarms, then every error.</summary>
    public override string ToString()
    {
        var card = new StringBuilder();
        foreach (var label in Enum.GetValues<Level>().Reverse()) AppendRow(card, label);
        card.AppendLine(CultureInfo.InvariantCulture, $"harmless answered emergency or urgent: {FalseAlarms(Level.Emergency, Level.Urgent):P1}, ask: {FalseAlarms(Level.Ask):P1}");
        foreach (var line in lines.Where(line => !line.IsRight).OrderByDescending(line => line.Label))
            card.AppendLine(CultureInfo.InvariantCulture, $"{RedFlagReport.Word(line.Label)} read as {RedFlagReport.Word(line.Reading.Level)}: {line.Text}");
        return card.ToString();
    }

    private void AppendRow(StringBuilder card, Level label)
    {
        var of = lines.Where(line => line.Label == label).ToList();
        if (of.Count == 0) return;
        var right = of.Count(line => line.IsRight);
        var (low, high) = Limits(right, of.Count);
        card.AppendLine(CultureInfo.InvariantCulture, $"{RedFlagReport.Word(label),-10} {right} of {of.Count} right ({low:P0} to {high:P0}), {of.Count(line => line.Said == Level.None && !line.IsRight)} unseen");
    }

    /// <summary>Wilson's interval for a share, 95 %.</summary>
    private static (double Low, double High) Limits(int right, int all)
    {
        const double z = 1.96;
        var share = (double)right / all;
        var middle = share + z * z / (2 * all);
        var spread = z * Math.Sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
        var whole = 1 + z * z / all;
        return ((middle - spread) / whole, (middle + spread) / whole);
    }

    private static double Share(IEnumerable<Judged> of, Func<Judged, bool> which)
    {
        var all = of.ToList();
        return all.Count == 0 ? 0 : (double)all.Count(which) / all.Count;
    }

    private static Level LevelOf(string? word) => TryLevel(word, out var level) ? level : throw new JsonException($"{word} is not a level");

    private static bool TryLevel(string? word, out Level level) => Enum.TryParse(word, ignoreCase: true, out level) && Enum.IsDefined(level);
}

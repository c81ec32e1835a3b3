using System.Globalization;
using System.Text;

namespace CoachBot.Core.RedFlags;

/// <summary>One line of a scorecard: of so many messages so many were read rightly, and so many were answered by nothing.</summary>
public sealed record ScoreRow(string Name, int Of, int Right, int Unseen)
{
    /// <summary>Wilson's interval for the share that is right, 95 %.</summary>
    public (double Low, double High) Limits()
    {
        const double z = 1.96;
        var share = (double)Right / Of;
        var middle = share + z * z / (2 * Of);
        var spread = z * Math.Sqrt(share * (1 - share) / Of + z * z / (4.0 * Of * Of));
        var whole = 1 + z * z / Of;
        return ((middle - spread) / whole, (middle + spread) / whole);
    }
}

/// <summary>Prints a score.</summary>
internal static class RedFlagScorecard
{
    public static string Text(RedFlagScore score)
    {
        var card = new StringBuilder();
        foreach (var row in score.ByLevel) Append(card, row);
        Append(card, $"harmless answered emergency or urgent: {score.FalseAlarms(Level.Emergency, Level.Urgent):P1}, ask: {score.FalseAlarms(Level.Ask):P1}");
        foreach (var row in score.ByFlag) Append(card, row);
        foreach (var (label, said, text) in score.Errors) Append(card, $"{RedFlagReport.Word(label)} read as {RedFlagReport.Word(said)}: {text}");
        return card.ToString();
    }

    private static void Append(StringBuilder card, ScoreRow row)
    {
        var (low, high) = row.Limits();
        Append(card, $"{row.Name,-20} {row.Right} of {row.Of} right ({low:P0} to {high:P0}), {row.Unseen} unseen");
    }

    private static void Append(StringBuilder card, FormattableString line) => card.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}

using System.Net;
using System.Text;

namespace CoachBot.Pictures.Drawing;

/// <summary>Words on a picture. Whatever they say, they stay words: every sign that SVG reads is escaped.</summary>
internal static class Lettering
{
    public const string Family = "DejaVu Sans, Verdana, sans-serif";

    /// <summary>Width of a letter of DejaVu Sans against its size, on average.</summary>
    private const double Regular = 0.57, Bold = 0.64;

    public static double Width(string text, double size, bool isBold) => text.EnumerateRunes().Count() * size * (isBold ? Bold : Regular);

    /// <summary>Without control signs, which no XML may hold.</summary>
    public static string Escaped(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)).Select(rune => rune.ToString())));

    public static string Write(string text, Spot at, double size, string colour, string more = "") =>
        $"<text x=\"{Curve.Number(at.X)}\" y=\"{Curve.Number(at.Y)}\" font-size=\"{Curve.Number(size)}\" font-family=\"{Family}\" fill=\"{colour}\"{more}>{Escaped(text)}</text>";

    /// <summary>Lines that fit a width; the last one ends in an ellipsis when there is more.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool isBold, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, isBold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0) lines.Add(line);
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), $"{lines[most - 1]} …"];
    }
}

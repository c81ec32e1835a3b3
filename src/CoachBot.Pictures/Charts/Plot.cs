using CoachBot.Pictures.Drawing;

namespace CoachBot.Pictures.Charts;

/// <summary>The paper of a chart: where its numbers lie, and its writing. 800 wide; its letters are 10 pixels high in a talk on a phone of 360.</summary>
/// <param name="beside">Pixels kept free on the right, for words beside the field.</param>
internal sealed class Plot(Palette colours, double low, double high, int days, double beside = 0)
{
    public const int Wide = 800, High = 600;
    public const double Small = 28, Title = 34, Names = 25;

    public Frame Field { get; } = new(64, 118, 706 - beside, 376);

    public Palette Colours => colours;

    /// <summary>A single day lies in the middle.</summary>
    public double X(double day) => days <= 1 ? Field.Left + (Field.Width / 2) : Field.Left + 14 + (day / (days - 1) * (Field.Width - 28));

    public double Y(double value) => Field.Bottom - ((value - low) / (high - low) * Field.Height);

    public Spot At(double day, double value) => new(X(day), Y(value));

    public string Paper(string title) =>
        PanelPicture.Box(new(0, 0, Wide, High), colours.Wall)
        + string.Concat(Lettering.Wrap(title, Wide - 48, Title, isBold: true, 1).Select(line => Lettering.Write(line, new(24, 48), Title, colours.Text, " font-weight=\"bold\"")));

    public string Band(double from, double to, string colour, double opacity) =>
        $"<g opacity=\"{Curve.Number(opacity * 10)}e-1\">{PanelPicture.Box(Field with { Top = Y(to), Height = Y(from) - Y(to) }, colour)}</g>";

    public string Level(double value, string label) =>
        Brush.Stroked(Curve.Straight([new(Field.Left, Y(value)), new(Field.Right, Y(value))], closed: false), colours.Grid, 1.5)
        + Lettering.Write(label, new(Field.Left - 12, Y(value) + 9), Small, colours.Soft, " text-anchor=\"end\"");

    /// <summary>Labels under the field, as many as fit without touching.</summary>
    public string Below(IReadOnlyList<(double Day, string Label)> labels)
    {
        var text = new System.Text.StringBuilder();
        var free = 0.0;
        foreach (var (day, label) in Thinned(labels))
        {
            var half = Lettering.Width(label, Small, isBold: false) / 2;
            var middle = Math.Clamp(X(day), half + 6, Wide - half - 6);
            if (middle - half < free) continue;
            free = middle + half + 18;
            text.Append(Lettering.Write(label, new(middle, Field.Bottom + 34), Small, colours.Soft, " text-anchor=\"middle\""));
        }

        return text.ToString();
    }

    /// <summary>The key of a chart: a sign and a word for each.</summary>
    public string Key(IReadOnlyList<(Func<Spot, string> Sign, string Word)> entries, double y)
    {
        var (x, text) = (30.0, new System.Text.StringBuilder());
        foreach (var (sign, word) in entries)
        {
            text.Append(sign(new(x + 12, y - 8))).Append(Lettering.Write(word, new(x + 34, y), Small, colours.Text));
            x += 34 + Lettering.Width(word, Small, isBold: false) + 26;
        }

        return text.ToString();
    }

    /// <summary>At most seven, the first and the last among them.</summary>
    private static IEnumerable<(double Day, string Label)> Thinned(IReadOnlyList<(double Day, string Label)> labels)
    {
        const int most = 6;
        if (labels.Count <= most) return labels;
        return Enumerable.Range(0, most).Select(i => labels[(int)Math.Round(i * (labels.Count - 1.0) / (most - 1))]);
    }
}

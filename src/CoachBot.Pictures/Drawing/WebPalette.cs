using System.Reflection;

namespace CoachBot.Pictures.Drawing;

/// <summary>The colours as names of a style, so that a page may be light or dark.</summary>
internal static class WebPalette
{
    private static readonly PropertyInfo[] all = [.. typeof(Palette).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(colour => colour.PropertyType == typeof(string))];

    /// <summary>All that a chart is drawn with.</summary>
    private static readonly string[] ofCharts =
        [nameof(Palette.Wall), nameof(Palette.Text), nameof(Palette.Soft), nameof(Palette.Grid), nameof(Palette.Good), nameof(Palette.Band), nameof(Palette.Bad), nameof(Palette.Move)];

    /// <summary>Of a film, which brings its style along.</summary>
    public static Palette Colours { get; } = Named(ShortName);

    /// <summary>Of a chart, whose style is the page's.</summary>
    public static Palette Charts { get; } = Named(LongName);

    public static string Style { get; } =
        $".film{{{Values(Palette.Light)}}}@media (prefers-color-scheme:dark){{.film{{{Values(Palette.Dark)}}}}}";

    /// <summary>As the page's style must say them.</summary>
    public static (string Light, string Dark) OfCharts { get; } = (LongValues(Palette.Light), LongValues(Palette.Dark));

    private static Palette Named(Func<PropertyInfo, string> nameOf)
    {
        var named = new Palette();
        foreach (var colour in all) colour.SetValue(named, $"var({nameOf(colour)})");
        return named;
    }

    private static string Values(Palette palette) => string.Concat(all.Select(colour => $"{ShortName(colour)}:{colour.GetValue(palette)};"));

    private static string LongValues(Palette palette) =>
        string.Join(' ', ofCharts.Select(name => all.Single(colour => colour.Name == name)).Select(colour => $"{LongName(colour)}: {colour.GetValue(palette)};"));

    /// <summary>Short: it stands in a drawing hundreds of times.</summary>
    private static string ShortName(PropertyInfo colour) => $"--p{Array.IndexOf(all, colour)}";

    private static string LongName(PropertyInfo colour) => $"--chart-{colour.Name.ToLowerInvariant()}";
}

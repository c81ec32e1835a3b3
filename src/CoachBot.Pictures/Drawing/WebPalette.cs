using System.Reflection;

namespace CoachBot.Pictures.Drawing;

/// <summary>The colours as names of a style, so that a page may be light or dark.</summary>
internal static class WebPalette
{
    private static readonly PropertyInfo[] all = [.. typeof(Palette).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(colour => colour.PropertyType == typeof(string))];

    public static Palette Colours { get; } = Named();

    public static string Style { get; } =
        $".film{{{Values(Palette.Light)}}}@media (prefers-color-scheme:dark){{.film{{{Values(Palette.Dark)}}}}}";

    private static Palette Named()
    {
        var named = new Palette();
        foreach (var colour in all) colour.SetValue(named, $"var({Name(colour)})");
        return named;
    }

    private static string Values(Palette palette) => string.Concat(all.Select(colour => $"{Name(colour)}:{colour.GetValue(palette)};"));

    /// <summary>Short: it stands in a drawing hundreds of times.</summary>
    private static string Name(PropertyInfo colour) => $"--p{Array.IndexOf(all, colour)}";
}

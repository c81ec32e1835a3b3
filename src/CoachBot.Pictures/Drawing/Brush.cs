using System.Globalization;
using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Drawing;

/// <summary>What everything is drawn with: the camera, the colours and the width of outlines.</summary>
internal sealed record Brush(Camera Camera, Palette Colours)
{
    /// <summary>Of an outline, in pixels.</summary>
    public double Outline => Math.Max(1.4, Camera.Scale * 0.32);

    public Spot See(Point place) => Camera.See(place);

    public double Pixels(double percent) => percent * Camera.Scale;

    public static string Filled(string path, string colour) => $"<path d=\"{path}\" fill=\"{colour}\"/>";

    /// <summary>An outline whose inner half the fill will cover.</summary>
    public string Edged(string path) =>
        $"<path d=\"{path}\" fill=\"none\" stroke=\"{Colours.Line}\" stroke-width=\"{Curve.Number(Outline * 2)}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>";

    public static string Stroked(string path, string colour, double width, string more = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:0.#}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{more}/>");

    public static string Disc(Spot at, double radius, string colour) =>
        $"<circle cx=\"{Curve.Number(at.X)}\" cy=\"{Curve.Number(at.Y)}\" r=\"{Curve.Number(radius)}\" fill=\"{colour}\"/>";
}

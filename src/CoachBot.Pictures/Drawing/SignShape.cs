namespace CoachBot.Pictures.Drawing;

/// <summary>Tick, cross and triangle in a disc.</summary>
internal static class SignShape
{
    public const double Radius = 25;

    public static string Draw(Sign sign, Palette colours, Spot at) => sign switch
    {
        Sign.Right => Disc(colours.Good, at) + Strokes(colours, at, "M-10 1L-3 9L11-8"),
        Sign.Wrong => Disc(colours.Bad, at) + Strokes(colours, at, "M-9-9L9 9M9-9L-9 9"),
        Sign.Start => Disc(colours.Move, at) + $"<path transform=\"translate({Curve.At(at)})\" d=\"M-6-11L12 0L-6 11Z\" fill=\"{colours.Wall}\"/>",
        _ => "",
    };

    private static string Disc(string colour, Spot at) => Brush.Disc(at, Radius, colour);

    private static string Strokes(Palette colours, Spot at, string path) =>
        $"<path transform=\"translate({Curve.At(at)})\" d=\"{path}\" fill=\"none\" stroke=\"{colours.Wall}\" stroke-width=\"6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
}

namespace CoachBot.Pictures.Drawing;

/// <summary>A whole drawing.</summary>
/// <param name="Width">Pixels.</param>
internal sealed record Svg(int Width, int Height, string Body)
{
    public override string ToString() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\">{Body}</svg>";
}

namespace CoachBot.Pictures.Files;

/// <summary>An opaque picture, row by row, red, green, blue.</summary>
internal sealed record Pixels(int Width, int Height, byte[] Rgb);

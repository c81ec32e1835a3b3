namespace CoachBot.Tests.Pictures;

/// <summary>Why a test of pictures may be skipped; tests/allowed-skips.txt lists it.</summary>
internal static class Skips
{
    public const string Rsvg = "librsvg2-2 or a font is not installed";
}

namespace CoachBot.Pictures.Posing;

/// <summary>Everything beside the body that can be drawn.</summary>
internal static class ThingKinds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "mat", "bench", "box", "chair", "wall", "pad", "pillow", "roller", "frame", "barbell", "dumbbells", "goblet", "kettlebell",
        "band", "strap", "cable", "stick", "post", "gap",
    ];
}

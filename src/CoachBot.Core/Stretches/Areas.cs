namespace CoachBot.Core.Stretches;

/// <summary>The words after /stretch, in the order in which they are listed. The first four have a button.</summary>
internal static class Areas
{
    public static IReadOnlyList<string> All { get; } =
        ["hips", "hamstrings", "back", "glutes", "upper-back", "sides", "inner-thighs", "hip-turns", "calves"];
}

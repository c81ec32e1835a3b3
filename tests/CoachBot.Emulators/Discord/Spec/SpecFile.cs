namespace CoachBot.Emulators.Discord.Spec;

/// <summary>Finds the platform's own document, which is not part of this repository.</summary>
internal static class SpecFile
{
    private const string Top = "CoachBot.sln";

    /// <summary>In COACH_SPECS, else in "shared/specs" beside the repository or above it; null when it is nowhere.</summary>
    public static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable("COACH_SPECS") is { Length: > 0 } given) return Existing(Path.Combine(given, name));
        var isAbove = false;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (isAbove && Existing(Path.Combine(folder.FullName, "shared", "specs", name)) is { } found) return found;
            isAbove |= File.Exists(Path.Combine(folder.FullName, Top));
        }

        return null;
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}

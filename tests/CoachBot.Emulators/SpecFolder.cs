namespace CoachBot.Emulators;

/// <summary>Where the platforms' own documents are: COACH_SPECS, or shared/specs beside the repository.</summary>
public static class SpecFolder
{
    /// <summary>The reason of tests that are skipped when they are nowhere, as tests/allowed-skips.txt has it.</summary>
    public const string Missing = "no ../shared";

    /// <summary>Null when it is not there.</summary>
    public static string? Find(string file)
    {
        if (Environment.GetEnvironmentVariable("COACH_SPECS") is { Length: > 0 } told) return Existing(Path.Combine(told, file));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Existing(Path.Combine(folder.FullName, "shared", "specs", file)) is { } found) return found;
        return null;
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}

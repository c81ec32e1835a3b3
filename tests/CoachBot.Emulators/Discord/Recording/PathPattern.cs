namespace CoachBot.Emulators.Discord.Recording;

/// <summary>"/channels/*/messages": a star is one segment, two at the end are the rest.</summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path)
    {
        var wanted = pattern.Trim('/').Split('/');
        var found = path.Trim('/').Split('/');
        if (wanted[^1] == "**") return found.Length >= wanted.Length - 1 && Same(wanted[..^1], found[..(wanted.Length - 1)]);
        return wanted.Length == found.Length && Same(wanted, found);
    }

    private static bool Same(string[] wanted, string[] found) => wanted.Zip(found).All(pair => pair.First == "*" || pair.First == pair.Second);
}

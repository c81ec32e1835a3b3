using CoachBot.Core.Dialogs;

namespace CoachBot.Tests.Dialogs;

/// <summary>The repository's own dialogs, as a host would read them.</summary>
internal static class DialogFolder
{
    /// <summary>The folder that holds CoachBot.sln.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    public static IReadOnlyList<ScriptFile> Files
    {
        get
        {
            var root = Path.Combine(Repository, "dialogs");
            return [.. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new ScriptFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))];
        }
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "CoachBot.sln")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}

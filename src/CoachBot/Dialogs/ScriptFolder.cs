using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Dialogs;

/// <summary>The folder with the dialog files.</summary>
internal sealed class ScriptFolder(string path)
{
    public static ScriptFolder BesideProgram => new(System.IO.Path.Combine(AppContext.BaseDirectory, "dialogs"));

    public string Path => path;

    public ScriptLoad Load(IClock clock) => ScriptLoader.Load(Files(), clock.GetCurrentInstant().InUtc().Date);

    /// <summary>In order of their paths, so that faults are listed the same way every time.</summary>
    public IReadOnlyList<ScriptFile> Files() =>
        [.. Paths().Select(file => new ScriptFile(Relative(file), File.ReadAllText(file)))];

    /// <summary>Changes when a file is added, removed or written.</summary>
    public string Fingerprint() =>
        string.Join('\n', Paths().Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks} {new FileInfo(file).Length}"));

    private IEnumerable<string> Paths() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
            .Where(file => !Relative(file).StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [];

    private string Relative(string file) => System.IO.Path.GetRelativePath(path, file).Replace('\\', '/');
}

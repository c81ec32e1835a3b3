using CoachBot.Core.Dialogs;
using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

/// <summary>The reader as the product ships it, and the files beside it.</summary>
internal static class ReaderFromFiles
{
    private static readonly Lazy<RedFlagReader> shared = new(Load);

    public static RedFlagReader Reader => shared.Value;

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<ScriptFile> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "dialogs"), "*.json", SearchOption.AllDirectories)
            .Select(path => new ScriptFile(Path.GetRelativePath(Path.Combine(Root, "dialogs"), path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => file.Path.Contains("/lexicon/", StringComparison.Ordinal) || file.Path is "catalog/red-flags.json" or "catalog/flags.json")
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Every language that has a lexicon of signs, as in "en".</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Files.Where(file => file.Path.EndsWith("/lexicon/grammar.json", StringComparison.Ordinal)).Select(file => file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)])];

    public static IReadOnlyDictionary<string, FlagEntry> Flags { get; } =
        CatalogFiles.Rows(Files, FlagFile.Path, [], FlagFile.Read).ToDictionary(flag => flag.Id);

    public static IEnumerable<string> Phrases(string name) => File.ReadLines(Path.Combine(Root, "tests", "phrases", name)).Where(line => line.Length > 0);

    /// <summary>Files that bear no language's name.</summary>
    public static IEnumerable<string> EnglishFiles => Directory.EnumerateFiles(Path.Combine(Root, "tests", "phrases"), "*.jsonl")
        .Select(file => Path.GetFileName(file)).Where(file => file.Length > "xx.jsonl".Length).Order(StringComparer.Ordinal);

    public static IEnumerable<string> PhrasesOf(string language) => language == "en" ? EnglishFiles.SelectMany(Phrases) : Phrases($"{language}.jsonl");

    public static Reading Read(string text, string? openQuestion = null) => Reader.Read(text, "en", openQuestion);

    private static RedFlagReader Load()
    {
        var faults = new List<ScriptFault>();
        var reader = RedFlagReader.Load(Files, faults);
        Assert.Empty(faults);
        return reader!;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CoachBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

using CoachBot.Core.Dialogs;
using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Loading;

/// <summary>Puts lexicons and rules together.</summary>
internal static class RedFlagLoader
{
    private const string Folder = "/lexicon/";
    private const string English = "en";

    /// <summary>A reader by language, English first; null when anything is wrong.</summary>
    public static IReadOnlyList<LanguageReader>? Load(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults)
    {
        var found = new List<ScriptFault>();
        var readers = Load(files, FlagsOf(files), found);
        foreach (var fault in found) faults.Add(fault);
        return found.Count == 0 ? readers : null;
    }

    /// <summary>What is wrong with the flags themselves is the catalogue's to say.</summary>
    private static Dictionary<string, FlagEntry> FlagsOf(IReadOnlyList<ScriptFile> files) =>
        CatalogFiles.Rows(files, FlagFile.Path, [], FlagFile.Read).ToDictionary(flag => flag.Id, StringComparer.Ordinal);

    private static List<LanguageReader> Load(IReadOnlyList<ScriptFile> files, IReadOnlyDictionary<string, FlagEntry> flags, List<ScriptFault> faults)
    {
        var file = files.FirstOrDefault(one => one.Path == RuleLoader.Path);
        if (file is null) faults.Add(new(RuleLoader.Path, 0, "R012", "This file is missing: it holds the red-flag rules."));
        if (file is null || JsonPiece.Parse(file, faults) is not { } root) return [];
        var concepts = new Concepts();
        var roles = new Roles(concepts);
        var loader = new RuleLoader(root, concepts, flags, new(RuleLoader.Path, faults));
        var lexicons = Lexicons(files, concepts, loader, faults);
        if (lexicons is not [(English, _), ..]) faults.Add(new("en/lexicon", 0, "R012", "There is no English lexicon: every message is read in English too."));
        var book = loader.Load();
        return [.. lexicons.Select(one => new LanguageReader(one.Code, one.Lexicon, book, roles, concepts))];
    }

    /// <summary>English first: its folded letters are every language's to begin with.</summary>
    private static List<(string Code, Lexicon Lexicon)> Lexicons(IReadOnlyList<ScriptFile> files, Concepts concepts, RuleLoader rules, List<ScriptFault> faults)
    {
        var lexicons = new List<(string, Lexicon Lexicon)>();
        var byLanguage = files.Where(one => one.Path.Contains(Folder, StringComparison.Ordinal))
            .GroupBy(one => one.Path[..one.Path.IndexOf('/', StringComparison.Ordinal)])
            .OrderBy(language => language.Key != English).ThenBy(language => language.Key, StringComparer.Ordinal);
        foreach (var language in byLanguage)
        {
            var loader = new LexiconLoader(concepts, rules.Contradictions, faults);
            var shared = lexicons.Count > 0 ? lexicons[0].Lexicon.Folding : null;
            lexicons.Add((language.Key, loader.Load([.. language.OrderBy(one => one.Path, StringComparer.Ordinal)], shared)));
            if (!loader.Knows("not")) faults.Add(new($"{language.Key}{Folder}", 0, "R003", "The concept \"not\" has no words: nothing could be denied."));
        }

        return lexicons;
    }
}

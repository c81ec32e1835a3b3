namespace CoachBot.Core.Dialogs.Files;

/// <summary>What a file is for, by where it lies.</summary>
internal static class Folders
{
    /// <summary>Files of the catalogue that somebody reads, by the beginning of their name.</summary>
    private static readonly string[] Catalog = ["exercises", "flags", "numbers", "cities", "red-flags", "reading", "never-say", "forms", "poses"];

    private static readonly string[] Needed = [ExerciseFile.Path, FlagFile.Path, NumbersFile.Path, Wording.WordingFile.Path];

    /// <summary>"en" for a file of English prompts; null for every other file.</summary>
    public static string? LanguageOf(ScriptFile file)
    {
        var parts = file.Path.Split('/');
        return parts.Length == 2 && IsLanguage(parts[0]) && IsJson(file) ? parts[0] : null;
    }

    public static void Check(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults)
    {
        foreach (var file in files.Where(file => IsJson(file) && !IsRead(file)))
        {
            faults.Add(new(file.Path, 0, FaultCodes.UnreadFile, "Nobody reads a file at this place. Prompts lie as in en/check-in.json."));
        }

        foreach (var path in Needed.Where(path => files.All(file => file.Path != path)))
        {
            faults.Add(new(path, 0, FaultCodes.MissingFile, "This file must be there."));
        }

        if (!files.Any(file => LanguageOf(file) == "en"))
        {
            faults.Add(new("en", 0, FaultCodes.MissingFile, "There are no English prompts; the coach falls back on them."));
        }
    }

    private static bool IsRead(ScriptFile file)
    {
        var parts = file.Path.Split('/');
        return parts[0] switch
        {
            "schema" => true,
            "catalog" => parts.Length == 2 && Catalog.Any(name => parts[1].StartsWith(name, StringComparison.Ordinal)),
            var language => IsLanguage(language) && (parts.Length == 2 || (parts.Length == 3 && parts[1] == "lexicon")),
        };
    }

    /// <summary>"en", "gsw" or "pt-BR".</summary>
    private static bool IsLanguage(string name)
    {
        var parts = name.Split('-');
        return parts.Length <= 2 && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && (parts.Length == 1 || (parts[1].Length == 2 && parts[1].All(char.IsAsciiLetterUpper)));
    }

    private static bool IsJson(ScriptFile file) => file.Path.EndsWith(".json", StringComparison.Ordinal);
}

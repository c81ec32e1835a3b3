namespace CoachBot.Core.Dialogs.Files;

/// <summary>All prompts of one language, each id once.</summary>
/// <param name="IsBroken">True when a file could not be read: what is missing then is not known.</param>
internal sealed record LanguageFiles(string Code, IReadOnlyDictionary<string, WrittenPrompt> Prompts, bool IsBroken)
{
    /// <summary>English first: the others are compared with it.</summary>
    public static IReadOnlyList<LanguageFiles> Read(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults) =>
        [.. files.Where(file => Folders.LanguageOf(file) is not null)
            .GroupBy(file => Folders.LanguageOf(file)!, StringComparer.Ordinal)
            .OrderBy(language => language.Key != "en").ThenBy(language => language.Key, StringComparer.Ordinal)
            .Select(language => One(language.Key, language, faults))];

    private static LanguageFiles One(string code, IEnumerable<ScriptFile> files, ICollection<ScriptFault> faults)
    {
        var mine = new List<ScriptFault>();
        var prompts = new Dictionary<string, WrittenPrompt>(StringComparer.Ordinal);
        foreach (var written in files.SelectMany(file => PromptFile.Read(file, code, new(file.Path, mine))))
        {
            var id = written.Prompt.Id;
            if (!prompts.TryAdd(id, written))
            {
                var first = prompts[id];
                written.Fault(written.Line, FaultCodes.Twice, $"is written twice; the first is in {first.Page.Path}, line {first.Line}. Keep one of them.");
            }
        }

        foreach (var fault in mine)
        {
            faults.Add(fault);
        }

        return new(code, prompts.ToDictionary(prompt => prompt.Key, prompt => On(prompt.Value, faults)), mine.Any(fault => fault.Code == FaultCodes.NotJson));
    }

    /// <summary>Its later faults go onto the common sheet.</summary>
    private static WrittenPrompt On(WrittenPrompt written, ICollection<ScriptFault> faults) => written with { Page = written.Page with { Faults = faults } };
}

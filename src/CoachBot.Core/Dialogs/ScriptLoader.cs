using CoachBot.Core.Dialogs.Checks;
using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.Dialogs.Wording;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Dialogs;

/// <summary>Makes a script of the dialog files, or says everything that is wrong with them at once.</summary>
public static class ScriptLoader
{
    /// <param name="today">For what must not lie in the future, and for what was verified too long ago.</param>
    public static ScriptLoad Load(IReadOnlyList<ScriptFile> files, LocalDate today) => Load(files, today, Prompts.All);

    /// <param name="uses">The prompts the code may say; the product's are <see cref="Prompts.All"/>.</param>
    internal static ScriptLoad Load(IReadOnlyList<ScriptFile> files, LocalDate today, IReadOnlyList<PromptUse> uses)
    {
        var faults = new List<ScriptFault>();
        Folders.Check(files, faults);
        var catalog = CatalogFiles.Read(files, today, faults);
        var redFlags = faults.Exists(fault => fault.Path == FlagFile.Path) ? null : RedFlagReader.Load(files, faults);
        var languages = LanguageFiles.Read(files, faults);
        var heard = languages.ToDictionary(language => language.Code, language => Understanding.Load(files, language.Code, faults), StringComparer.Ordinal);
        var known = Prompts.Expand(uses, catalog).ToDictionary(use => use.Id, StringComparer.Ordinal);
        CheckPrompts(files, languages, known, faults, today);

        var script = faults.Count > 0 || redFlags is null ? null : new Script
        {
            Languages = languages.ToDictionary(language => language.Code, language => Finished(language, known, heard[language.Code]!), StringComparer.Ordinal),
            RedFlags = redFlags,
            Catalog = catalog,
        };
        return new(script, Sorted(faults), Warnings.Of(languages, catalog, today));
    }

    private static void CheckPrompts(
        IReadOnlyList<ScriptFile> files, IReadOnlyList<LanguageFiles> languages, Dictionary<string, PromptUse> known, List<ScriptFault> faults, LocalDate today)
    {
        var rules = CatalogFiles.Rows(files, WordingFile.Path, faults, WordingFile.Read);
        var exceptions = files.FirstOrDefault(file => file.Path == ExceptionFile.Path) is { } file
            ? ExceptionFile.Read(file, new(ExceptionFile.Path, faults)) : ExceptionFile.None;
        var checks = new PromptChecks(rules, exceptions, today);
        foreach (var language in languages)
        {
            LanguageCheck.Ids(language, known, faults);
            foreach (var written in language.Prompts.Values.Where(written => known.ContainsKey(written.Prompt.Id)))
            {
                checks.Check(written, known[written.Prompt.Id]);
                LanguageCheck.Replies(written, languages[0]);
            }
        }

        checks.Finish();
    }

    private static Language Finished(LanguageFiles language, Dictionary<string, PromptUse> known, Understanding heard) =>
        new(language.Code, !LanguageCheck.IsSafetyOnly(language, known),
            language.Prompts.ToDictionary(prompt => prompt.Key, prompt => prompt.Value.Prompt, StringComparer.Ordinal))
        {
            Answers = heard.Answers,
            Phrases = heard.Phrases,
            Topics = heard.Topics,
        };

    private static List<ScriptFault> Sorted(List<ScriptFault> faults) =>
        [.. faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Code, StringComparer.Ordinal)];
}

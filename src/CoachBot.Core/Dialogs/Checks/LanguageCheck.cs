using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>Files and Prompts.cs agree both ways; a language is complete or safety-only; every language's buttons mean the same.</summary>
internal static class LanguageCheck
{
    public static void Ids(LanguageFiles language, IReadOnlyDictionary<string, PromptUse> uses, ICollection<ScriptFault> faults)
    {
        // Without the whole catalogue its families are not known.
        if (!faults.Any(fault => fault.Path.StartsWith("catalog/", StringComparison.Ordinal) && fault.Code is FaultCodes.NotJson or FaultCodes.MissingFile))
        {
            Unknown(language, uses);
        }

        if (!language.IsBroken)
        {
            Missing(language, uses, faults);
        }
    }

    /// <summary>True when the language has no prompt beyond the safety set.</summary>
    public static bool IsSafetyOnly(LanguageFiles language, IReadOnlyDictionary<string, PromptUse> uses) =>
        language.Code != "en" && language.Prompts.Keys.All(id => !uses.TryGetValue(id, out var use) || use.IsSafety);

    /// <summary>Compares one prompt's replies with English.</summary>
    public static void Replies(WrittenPrompt written, LanguageFiles english)
    {
        if (written.Language == "en" || !english.Prompts.TryGetValue(written.Prompt.Id, out var original))
        {
            return;
        }

        var (mine, theirs) = (Of(written), Of(original));
        if (!mine.SequenceEqual(theirs))
        {
            written.Fault(written.Line, FaultCodes.RepliesDiffer, $"has the replies {Listed(mine)}; in English they are {Listed(theirs)}.");
        }
    }

    private static void Unknown(LanguageFiles language, IReadOnlyDictionary<string, PromptUse> uses)
    {
        foreach (var written in language.Prompts.Values.Where(written => !uses.ContainsKey(written.Prompt.Id)))
        {
            var hint = Spelling.Hint(written.Prompt.Id, uses.Keys);
            written.Fault(written.Line, FaultCodes.UnknownPrompt, $"is said nowhere: the code knows no such prompt.{hint}");
        }
    }

    private static void Missing(LanguageFiles language, IReadOnlyDictionary<string, PromptUse> uses, ICollection<ScriptFault> faults)
    {
        var isSafetyOnly = IsSafetyOnly(language, uses);
        var missing = uses.Values.Where(use => !use.IsOptional && (use.IsSafety || !isSafetyOnly) && !language.Prompts.ContainsKey(use.Id))
            .Select(use => use.Id).ToList();
        if (language.Code != "en" && !isSafetyOnly && missing.Count > 0)
        {
            faults.Add(new(language.Code, 0, FaultCodes.UnfinishedLanguage, Unfinished(missing)));
            return;
        }

        foreach (var id in missing)
        {
            faults.Add(new(language.Code, 0, FaultCodes.MissingPrompt, $"\"{id}\" is missing: the coach says it, and no file of this language has it."));
        }
    }

    private static List<string> Of(WrittenPrompt written) => [.. written.Prompt.Buttons.Select(button => button.Reply)];

    private static string Listed(List<string> replies) => replies.Count == 0 ? "none" : string.Join(", ", replies);

    private static string Unfinished(List<string> missing) =>
        $"This language is neither complete nor safety-only: {missing.Count} prompts are missing, such as "
        + $"{string.Join(", ", missing.Take(5))}. Add them, or keep the safety prompts alone.";
}

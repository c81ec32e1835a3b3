using CoachBot.Core.Dialogs.Files;
using NodaTime;

namespace CoachBot.Core.Dialogs;

/// <summary>What does not stop the coach, but a person should see to before it meets anybody.</summary>
internal static class Warnings
{
    public static IReadOnlyList<ScriptFault> Of(IReadOnlyList<LanguageFiles> languages, Catalog catalog, LocalDate today) =>
        [.. languages.SelectMany(Of), .. Numbers(catalog, today)];

    private static IEnumerable<ScriptFault> Of(LanguageFiles language)
    {
        var open = language.Prompts.Values.Count(written => written.Prompt.Reviewed is null);
        if (open > 0)
        {
            yield return new(language.Code, 0, FaultCodes.NotReviewed, $"{open} of {language.Prompts.Count} prompts are not yet reviewed by a clinician.");
        }

        if (!ReadingLevel.Knows(language.Code))
        {
            yield return new(
                language.Code, 0, FaultCodes.NoReadingFormula,
                "Nobody measures how hard this language's texts read; let a native speaker read them aloud.");
        }
    }

    private static IEnumerable<ScriptFault> Numbers(Catalog catalog, LocalDate today)
    {
        var rows = NumbersFile.NotVerified(catalog.Numbers.Values, today).Order(StringComparer.Ordinal).ToList();
        if (rows.Count > 0)
        {
            yield return new(
                NumbersFile.Path, 0, FaultCodes.NotVerified,
                $"{rows.Count} of {catalog.Numbers.Count} rows were not verified within the last 6 months: {string.Join(", ", rows)}.");
        }
    }
}

using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Wording;

/// <summary>Reads catalog/never-say.json and lets every rule prove itself on its two examples.</summary>
internal static class WordingFile
{
    public const string Path = "catalog/never-say.json";

    public static IReadOnlyList<WordingRule> Read(ScriptFile file, Page page) => CatalogRows.Read(file, page, "A rule", One, rule => rule.Id);

    private static WordingRule One(Fields fields, Page page)
    {
        var phrases = Words(fields.Texts("phrases"));
        var rule = new WordingRule(
            fields.NeedText("id"), fields.NeedText("why"), fields.Text("language") ?? (phrases.Length > 0 ? "en" : null),
            [.. fields.Texts("kinds").Select(kind => CatalogRows.Word<PromptKind>(kind, page))], Words(fields.Texts("ids")), Words(fields.Texts("except")),
            new(phrases), Words(fields.Texts("signs")), new(Words(fields.Texts("allowed"))));
        CatalogRows.NeedSource(fields, page, $"The rule \"{rule.Id}\"");
        Prove(rule, fields, page);
        return rule;
    }

    private static void Prove(WordingRule rule, Fields fields, Page page)
    {
        var (refused, fine) = (fields.NeedText("refused"), fields.NeedText("fine"));
        if (rule.Refuses(refused, Tokens.Of(refused)) is null)
        {
            page.Fault(fields.LineOf("refused"), FaultCodes.UnprovenRule, $"The rule \"{rule.Id}\" does not refuse its own example \"{refused}\".");
        }

        if (rule.Refuses(fine, Tokens.Of(fine)) is { } found)
        {
            page.Fault(fields.LineOf("fine"), FaultCodes.UnprovenRule, $"The rule \"{rule.Id}\" refuses \"{found}\" in the example it should allow.");
        }
    }

    private static string[] Words(IReadOnlyList<Piece.Text> texts) => [.. texts.Select(text => text.Value)];
}

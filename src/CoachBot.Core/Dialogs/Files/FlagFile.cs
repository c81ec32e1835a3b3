using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads catalog/flags.json.</summary>
internal static class FlagFile
{
    public const string Path = "catalog/flags.json";

    /// <summary>Each has a ready text of its own (coaching.md 8.2).</summary>
    private static readonly string[] families = ["ces", "chest", "muscle", "trauma", "pregnancy", "belly", "crisis", "severe", "other"];

    public static IReadOnlyList<FlagEntry> Read(ScriptFile file, Page page) => CatalogRows.Read(file, page, "A flag", One, flag => flag.Id);

    private static FlagEntry One(Fields fields, Page page)
    {
        var id = fields.NeedText("id");
        if (!id.StartsWith("RF-", StringComparison.Ordinal) || !id.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign) || sign == '-'))
        {
            page.Fault(fields.LineOf("id"), FaultCodes.IdShape, $"\"{id}\" cannot be a flag's id; write it as in RF-CES-01.");
        }

        var family = fields.NeedText("family");
        if (family.Length > 0 && !families.Contains(family))
        {
            page.Fault(fields.LineOf("family"), FaultCodes.UnknownWord, $"\"{family}\" is no family; use {string.Join(", ", families)}.");
        }

        return new(
            id, CatalogRows.NeedWord<Level>(fields, "level", page), family, fields.Truth("isStarred"),
            CatalogRows.MayWord<Level>(fields, "lowestWhenOld", page), CatalogRows.NeedSource(fields, page, $"The flag \"{id}\""));
    }
}

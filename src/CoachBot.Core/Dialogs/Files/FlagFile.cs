using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads catalog/flags.json.</summary>
internal static class FlagFile
{
    public const string Path = "catalog/flags.json";

    public static IReadOnlyList<FlagEntry> Read(ScriptFile file, Page page) => CatalogRows.Read(file, page, "A flag", One, flag => flag.Id);

    private static FlagEntry One(Fields fields, Page page)
    {
        var id = fields.NeedText("id");
        if (!id.StartsWith("RF-", StringComparison.Ordinal) || !id.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign) || sign == '-'))
        {
            page.Fault(fields.LineOf("id"), FaultCodes.IdShape, $"\"{id}\" cannot be a flag's id; write it as in RF-CES-01.");
        }

        return new(
            id, CatalogRows.NeedWord<Level>(fields, "level", page), fields.NeedText("family"), fields.Truth("isStarred"),
            CatalogRows.MayWord<Level>(fields, "lowestWhenOld", page), CatalogRows.NeedSource(fields, page, $"The flag \"{id}\""));
    }
}

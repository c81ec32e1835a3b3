using CoachBot.Core.Plans;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads catalog/exercises.json: doses in range, one unit each, links that lead somewhere.</summary>
internal static class ExerciseFile
{
    public const string Path = "catalog/exercises.json";

    public static IReadOnlyList<Exercise> Read(ScriptFile file, Page page)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var exercises = CatalogRows.Read(file, page, "An exercise", (fields, _) => One(fields, page, lines), exercise => exercise.Id);
        new ExerciseLinks(exercises, lines, page).Check();
        return exercises;
    }

    private static Exercise One(Fields fields, Page page, Dictionary<string, int> lines)
    {
        var id = fields.NeedText("id");
        lines.TryAdd(id, fields.Line);
        if (id.Length == 0 || !id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-'))
        {
            page.Fault(fields.LineOf("id"), FaultCodes.IdShape, $"\"{id}\" cannot be an exercise's id; write letters, digits and hyphens, as in EX-03.");
        }

        CheckAreas(fields, page);
        var from = CatalogRows.NeedWord<Phase>(fields, "from", page);
        var doses = new ExerciseDoses(fields, id, page);
        var dose = doses.Dose();
        return new(
            id, from, dose,
            Words<Direction>(fields, "avoid", page), [.. fields.Texts("areas").Select(area => area.Value)],
            fields.Text("easier"), fields.Text("harder"), CatalogRows.NeedSource(fields, page, $"The exercise \"{id}\""))
        {
            IsLate = fields.Truth("isLate"),
            IsOptional = fields.Truth("isOptional"),
            Most = doses.Most(dose),
            Often = doses.Often(),
            Tempo = doses.Tempo(),
            Limit = Words<Direction>(fields, "limit", page),
            Cautions = Words<Caution>(fields, "cautions", page),
            Needs = Needs(fields, page),
            Levels = ExerciseLevels.Read(fields, (id, from), page),
        };
    }

    private static void CheckAreas(Fields fields, Page page)
    {
        foreach (var area in fields.Texts("areas").Where(area => !Stretches.Areas.All.Contains(area.Value)))
        {
            page.Fault(area.Line, FaultCodes.UnknownWord, $"\"{area.Value}\" is not known here; write one of {string.Join(", ", Stretches.Areas.All)}.");
        }
    }

    private static IReadOnlyList<T> Words<T>(Fields fields, string name, Page page) where T : struct, Enum =>
        [.. fields.Texts(name).Select(word => CatalogRows.Word<T>(word, page))];

    /// <summary>A list of choices, each a list of things of which one is enough.</summary>
    private static IReadOnlyList<IReadOnlyList<Equipment>> Needs(Fields fields, Page page) =>
        [.. fields.Rows("needs").Select(choice => (IReadOnlyList<Equipment>)[.. choice.Select(word => CatalogRows.Word<Equipment>(word, page))])];
}

using CoachBot.Core.Plans;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads catalog/exercises.json: doses in range, one unit each, links that lead somewhere.</summary>
internal static class ExerciseFile
{
    public const string Path = "catalog/exercises.json";

    private static readonly string[] Areas = ["hips", "hamstrings", "back", "glutes"];

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

        foreach (var area in fields.Texts("areas").Where(area => !Areas.Contains(area.Value)))
        {
            page.Fault(area.Line, FaultCodes.UnknownWord, $"\"{area.Value}\" is not known here; write one of {string.Join(", ", Areas)}.");
        }

        return new(
            id, CatalogRows.NeedWord<Phase>(fields, "from", page), DoseOf(fields, id, page),
            [.. fields.Texts("avoid").Select(word => CatalogRows.Word<Direction>(word, page))], [.. fields.Texts("areas").Select(area => area.Value)],
            fields.Text("easier"), fields.Text("harder"), CatalogRows.NeedSource(fields, page, $"The exercise \"{id}\""));
    }

    private static Dose DoseOf(Fields exercise, string id, Page page)
    {
        if (exercise.Group("dose") is not { } group)
        {
            if (exercise.Take("dose") is null)
            {
                page.Fault(exercise.Line, FaultCodes.WrongShape, $"The exercise \"{id}\" needs \"dose\".");
            }

            return new(1, 1, null, null, null, IsPerSide: false);
        }

        var fields = new Fields(page, group, $"The dose of \"{id}\"");
        var dose = new Dose(
            fields.Count("sets") ?? 1, fields.Count("repetitions"), fields.Count("seconds"), fields.Count("minutes"), fields.Count("steps"),
            fields.Truth("isPerSide"));
        fields.Finish();
        DoseCheck.Check(dose, id, fields, page);
        return dose;
    }
}

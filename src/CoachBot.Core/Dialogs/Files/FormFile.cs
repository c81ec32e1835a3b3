using CoachBot.Core.Guides;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads catalog/forms.json: the guides of /form, each about exercises that there are.</summary>
internal static class FormFile
{
    public const string Path = "catalog/forms.json";

    public static IReadOnlyList<FormGuide> Read(ScriptFile file, Page page, IReadOnlyList<Exercise> exercises)
    {
        var known = exercises.Select(exercise => exercise.Id).ToList();
        return CatalogRows.Read(file, page, "A form guide", (fields, _) => One(fields, page, known), guide => guide.Id);
    }

    private static FormGuide One(Fields fields, Page page, List<string> known)
    {
        var id = fields.NeedText("id");
        if (id.Length == 0 || !id.All(sign => char.IsAsciiLetterLower(sign) || sign == '-'))
        {
            page.Fault(fields.LineOf("id"), FaultCodes.IdShape, $"\"{id}\" cannot be a guide's id; write small letters and hyphens, as in hip-thrust.");
        }

        var shows = fields.Text("shows");
        var about = fields.Texts("exercises");
        var links = about.Select(text => (Id: text.Value, text.Line)).Append((Id: shows ?? known.FirstOrDefault() ?? "", Line: fields.LineOf("shows")));
        foreach (var (link, line) in links.Where(link => !known.Contains(link.Id)))
        {
            page.Fault(line, FaultCodes.GuideWithoutExercise, $"The guide \"{id}\" is about \"{link}\", which is no exercise.{Spelling.Hint(link, known)}");
        }

        return new(
            id, shows, [.. about.Select(text => text.Value)], CatalogRows.NeedWord<Phase>(fields, "from", page), fields.Truth("isOnStopList"),
            CatalogRows.NeedSource(fields, page, $"The guide \"{id}\""));
    }
}

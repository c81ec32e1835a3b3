using CoachBot.Core.Places;
using NodaTime;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads everything that exists, without words.</summary>
internal static class CatalogFiles
{
    public static Catalog Read(IReadOnlyList<ScriptFile> files, LocalDate today, ICollection<ScriptFault> faults)
    {
        var exercises = Rows(files, ExerciseFile.Path, faults, ExerciseFile.Read);
        var flags = Rows(files, FlagFile.Path, faults, FlagFile.Read);
        var numbers = Rows(files, NumbersFile.Path, faults, (file, page) => NumbersFile.Read(file, page, today));
        var forms = Rows(files, FormFile.Path, faults, (file, page) => FormFile.Read(file, page, exercises));
        return new(
            exercises.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal), flags.ToDictionary(flag => flag.Id, StringComparer.Ordinal),
            numbers.ToDictionary(row => row.Country, StringComparer.Ordinal), Gazetteer.Load(files, faults) ?? new Gazetteer([], []))
        {
            Forms = forms.ToDictionary(guide => guide.Id, StringComparer.Ordinal),
        };
    }

    /// <summary>A file's rows; none when it is not there, which is a fault of its own.</summary>
    public static IReadOnlyList<T> Rows<T>(
        IReadOnlyList<ScriptFile> files, string path, ICollection<ScriptFault> faults, Func<ScriptFile, Page, IReadOnlyList<T>> read) =>
        files.FirstOrDefault(file => file.Path == path) is { } file ? read(file, new(path, faults)) : [];
}

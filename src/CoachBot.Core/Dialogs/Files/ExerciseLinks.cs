using CoachBot.Core.Plans;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>"Easier" and "harder" lead to exercises of the file, and never in a circle.</summary>
/// <param name="lines">Exercise id to the line it begins on.</param>
internal sealed class ExerciseLinks(IReadOnlyList<Exercise> exercises, IReadOnlyDictionary<string, int> lines, Page page)
{
    private readonly Dictionary<string, Exercise> byId = exercises.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal);

    public void Check()
    {
        foreach (var exercise in exercises)
        {
            Check(exercise, "easier", next => next.Easier);
            Check(exercise, "harder", next => next.Harder);
        }
    }

    private void Check(Exercise exercise, string name, Func<Exercise, string?> next)
    {
        if (next(exercise) is not { } link)
        {
            return;
        }

        if (!byId.ContainsKey(link))
        {
            var hint = Spelling.Hint(link, byId.Keys);
            page.Fault(lines[exercise.Id], FaultCodes.UnknownLink, $"\"{exercise.Id}\" has \"{link}\" as {name}, which is not in this file.{hint}");
        }

        if (ReturnsTo(exercise, next))
        {
            page.Fault(lines[exercise.Id], FaultCodes.LinkCircle, $"\"{exercise.Id}\" leads back to itself by \"{name}\".");
        }
    }

    private bool ReturnsTo(Exercise exercise, Func<Exercise, string?> next)
    {
        var at = next(exercise);
        for (var steps = 0; steps < byId.Count && at is not null && at != exercise.Id; steps++)
        {
            at = byId.TryGetValue(at, out var reached) ? next(reached) : null;
        }

        return at == exercise.Id;
    }
}

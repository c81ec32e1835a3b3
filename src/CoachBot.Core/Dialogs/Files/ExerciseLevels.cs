using CoachBot.Core.Plans;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads the steps within an exercise: named in order, none before the one below it.</summary>
internal static class ExerciseLevels
{
    public static IReadOnlyList<ExerciseLevel> Read(Fields exercise, (string Id, Phase From) of, Page page)
    {
        var levels = new List<ExerciseLevel>();
        foreach (var group in exercise.Groups("levels"))
        {
            var fields = new Fields(page, group, $"A level of \"{of.Id}\"");
            var level = new ExerciseLevel(fields.NeedText("id"), CatalogRows.NeedWord<Phase>(fields, "from", page));
            fields.Finish();
            var (name, earliest) = ($"{of.Id}-L{levels.Count + 1}", levels.Count == 0 ? of.From : levels[^1].From);
            if (level.Id != name || level.From < earliest)
            {
                page.Fault(group.Line, FaultCodes.LevelOrder, $"\"{of.Id}\" has the level \"{level.Id}\" from {level.From}; here belongs \"{name}\", from {earliest} or later.");
            }

            levels.Add(level);
        }

        return levels;
    }
}

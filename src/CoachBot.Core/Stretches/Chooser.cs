using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Stretches;

/// <summary>Looks at one stretch for one person: whether it suits, and whether it was done just now.</summary>
/// <param name="since">From this day on it counts as done lately.</param>
internal sealed class Chooser(Conversation conversation, Catalog catalog, LocalDate since)
{
    private readonly IReadOnlySet<Caution> conditions = Conditions.Of(conversation);
    private readonly Phase phase = conversation.Plan?.Phase ?? Phase.P0;

    public bool HasLeg => conditions.Contains(Caution.LegSymptoms);

    public bool Suits(string id) =>
        catalog.Exercises[id] is var exercise
        && exercise.From <= phase && !Directions.Avoids(conversation, exercise) && Conditions.Against(exercise, conditions) is null;

    /// <summary>All of them wait for a later phase, and for nothing else.</summary>
    public bool IsLater(IReadOnlyList<string> ids) => ids.Count > 0 && ids.All(id => catalog.Exercises[id].From > phase);

    /// <summary>The first that suits and was not done lately, else the first that suits; null where none does.</summary>
    public string? Pick(IEnumerable<string> ids)
    {
        var suits = ids.Where(Suits).ToList();
        return suits.Find(id => !WasDone(id)) ?? suits.FirstOrDefault();
    }

    public bool WasDone(string id) => conversation.Practice?.Done.Any(done => done.Id == id && done.On >= since) == true;
}

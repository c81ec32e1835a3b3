using CoachBot.Core.Conversations;

namespace CoachBot.Core.Tuning;

/// <summary>One entry of the deferred schedule: questions that belong together.</summary>
/// <param name="Number">Of its row in coaching.md 3.2, as in "21b".</param>
/// <param name="FromDay">Day of the plan from which it may ride on a check-in; null for what only /tune asks.</param>
internal sealed record LaterItem(string Number, int? FromDay, params IReadOnlyList<string> Questions)
{
    public Func<Conversation, bool> When { get; init; } = _ => true;

    /// <summary>Day from which the other parts ride, each on a check-in of its own (3.1: one extra question a check-in); null where they follow at once.</summary>
    public int? RestFromDay { get; init; }

    /// <summary>Something that was ticked waits for it: it may be asked while the tick itself is not looked at yet.</summary>
    public bool IsNeeded { get; init; }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Plans;

/// <summary>One group of lifts that waits until P4, and comes back alone.</summary>
/// <param name="Id">The reply of "lifts.list"; its words are the prompt "lift.{id}".</param>
/// <param name="Exercise">The catalogue's entry that shows it.</param>
public sealed record Lift(string Id, string Exercise)
{
    /// <summary>The exercise's own steps are the steps of this lift.</summary>
    public bool HasItsSteps { get; init; }
}

/// <summary>The stop list, in the order in which its lifts come back: one a week at about half the old weight, and only those the person does.</summary>
[Source("coaching.md 4.1 (stop list), 4.2 P4 (order of return), S1-7, S1-18, S4-7 to S4-10")]
public static class StopList
{
    /// <summary>The question that asks which of them somebody did before.</summary>
    public const string Question = "lifts.list";

    /// <summary>A new lift comes after so many green sessions: three a week, one new lift a week.</summary>
    private const int SessionsAWeek = 3;

    public static IReadOnlyList<Lift> InOrder { get; } =
    [
        new("goblet", "EX-22"),
        new("split", "EX-23") { HasItsSteps = true },
        new("rdl", "EX-20") { HasItsSteps = true },
        new("trap-bar", "EX-21"),
        new("squat", "EX-22"),
        new("deadlift", "EX-21") { HasItsSteps = true },
        new("lunge", "EX-24"),
        new("pull", "EX-25"),
        new("swing", "EX-30"),
        new("last", "EX-32"),
    ];

    /// <summary>Those that the person did; all of them until that is asked.</summary>
    public static IReadOnlyList<Lift> Of(Conversation conversation) => conversation.Answer(Question) switch
    {
        { } answer when Later.IsTold(answer) => [.. InOrder.Where(lift => IsIn(answer.Split(','), lift))],
        _ => InOrder,
    };

    /// <summary>The last two share a button.</summary>
    private static bool IsIn(string[] told, Lift lift) =>
        told.Contains($"lift.{lift.Id}") || (lift.Id is "swing" or "last" && told.Contains("lift.late"));

    /// <summary>Those that are back so far, the newest last; none before P4, none while the reload is paused.</summary>
    public static IReadOnlyList<Lift> Back(Conversation conversation) =>
        conversation.Plan is { Phase: >= Phase.P4 } plan && plan.Reload is not { IsPaused: true }
            ? [.. Of(conversation).Take(1 + plan.GreenSessions / SessionsAWeek)]
            : [];

    /// <summary>What comes next; null when all are back.</summary>
    public static Lift? Next(Conversation conversation) => Of(conversation).Skip(Back(conversation).Count).FirstOrDefault();

    /// <summary>Green sessions left after a setback: the newest lift goes out again (last tolerated step).</summary>
    public static int Without(int greenSessions) => Math.Max(0, greenSessions - SessionsAWeek);
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Tuning;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>One lift that waits until P4, and comes back alone.</summary>
/// <param name="Id">The reply of "lifts.list"; its words are the prompt "lift.{id}".</param>
/// <param name="Exercise">The catalogue's entry that shows it; of one that has none, the entry whose conditions hold for it too.</param>
public sealed record Lift(string Id, string Exercise)
{
    /// <summary>The exercise's own steps are the steps of this lift.</summary>
    public bool HasItsSteps { get; init; }

    /// <summary>It comes back at about half of a weight; body weight alone has no half.</summary>
    public bool HasWeight { get; init; } = true;

    /// <summary>A session can show it.</summary>
    public bool IsShown { get; init; } = true;
}

/// <summary>The stop list, in the order in which its lifts come back: one a week at about half the old weight, and only those the person does.</summary>
[Source("coaching.md 4.1 (stop list), 4.2 P4 (order of return), 5.2 (EX-21 to EX-32, when they wait longer), S1-7, S1-18, S4-7 to S4-10")]
public static class StopList
{
    /// <summary>The question that asks which of them somebody did before.</summary>
    public const string Question = "lifts.list";

    /// <summary>A new lift comes after so many green sessions: three a week, one new lift a week.</summary>
    private const int SessionsAWeek = 3;

    /// <summary>The answers that say how the back is, the newest ones.</summary>
    private const int Newest = 3;

    private const int FourWeeks = 28;

    /// <summary>The last ones share a button.</summary>
    private const int OwnButtons = 8;

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
        new("swing", "EX-30") { HasItsSteps = true },
        new("good-morning", "EX-31") { HasItsSteps = true },
        new("ham-raise", "EX-32") { HasItsSteps = true, HasWeight = false },
        new("back-extension", "EX-27") { HasItsSteps = true, HasWeight = false },
        new("jumps", "EX-30") { HasWeight = false, IsShown = false },
    ];

    /// <summary>Those that the person did; all of them until that is asked.</summary>
    public static IReadOnlyList<Lift> Of(Conversation conversation) => conversation.Answer(Question) switch
    {
        { } answer when Later.IsTold(answer) => [.. InOrder.Where((lift, index) => IsIn(answer.Split(','), lift, index))],
        _ => InOrder,
    };

    private static bool IsIn(string[] told, Lift lift, int index) =>
        told.Contains($"lift.{lift.Id}") || (index >= OwnButtons && told.Contains("lift.late"));

    /// <summary>Those that are back so far, the newest last; none before P4, none while the reload is paused. One whose time has not come, that this back is better without for now, or that needs what nobody has, lets the next one go first.</summary>
    public static IReadOnlyList<Lift> Back(Conversation conversation, Catalog catalog) =>
        conversation.Plan is { Phase: >= Phase.P4 } plan && plan.Reload is not { IsPaused: true }
            ? [.. Ready(conversation, catalog).Take(1 + plan.GreenSessions / Pace.PerLift(conversation, SessionsAWeek))]
            : [];

    /// <summary>What comes next; null where nothing could come now.</summary>
    public static Lift? Next(Conversation conversation, Catalog catalog) => Ready(conversation, catalog).Except(Back(conversation, catalog)).FirstOrDefault();

    /// <summary>The first whose time has not come, that the person has the things for.</summary>
    public static Lift? Unready(Conversation conversation, Catalog catalog) =>
        Of(conversation).Where(lift => HasGear(conversation, catalog, lift)).Except(Ready(conversation, catalog)).FirstOrDefault();

    /// <summary>Those that could come, and have not been part of a green session yet.</summary>
    public static IReadOnlyList<Lift> Left(Conversation conversation, Catalog catalog)
    {
        var each = Pace.PerLift(conversation, SessionsAWeek);
        return [.. Ready(conversation, catalog).Skip((conversation.Plan!.GreenSessions + each - 1) / each)];
    }

    private static IEnumerable<Lift> Ready(Conversation conversation, Catalog catalog) => conversation.Plan is not { } plan ? []
        : Of(conversation).Where(lift => HasGear(conversation, catalog, lift) && IsReady(conversation, plan, catalog.Exercises[lift.Exercise]));

    /// <summary>Green sessions left after a setback: the newest lift goes out again (last tolerated step).</summary>
    public static int Without(Conversation conversation) => Math.Max(0, conversation.Plan!.GreenSessions - Pace.PerLift(conversation, SessionsAWeek));

    private static bool HasGear(Conversation conversation, Catalog catalog, Lift lift) =>
        !lift.IsShown || catalog.Exercises[lift.Exercise].IsPossibleWith(Gear.Of(conversation));

    /// <summary>As of the newest check-in.</summary>
    private static bool IsReady(Conversation conversation, PlanState plan, Exercise exercise)
    {
        var on = conversation.CheckIns.Past is [var newest, ..] ? newest.On : plan.PhaseSince;
        return exercise.IsDue(plan, on) && !Directions.Avoids(conversation, exercise) && exercise.Cautions.All(caution => caution switch
        {
            Caution.PainAbove2 => IsAtMost(conversation, 2),
            Caution.PainAbove1 => IsAtMost(conversation, 1),
            Caution.PainAbove1For4Weeks => IsAtMost(conversation, 1) && IsLongAtMost(conversation, 1, on),
            Caution.HingeNotGreen => AreSessionsGreen(conversation),
            _ => true,
        });
    }

    private static bool IsAtMost(Conversation conversation, int pain) =>
        conversation.CheckIns.Past.Where(day => day.Usual is not null).Take(Newest).ToList() is { Count: > 0 } last && last.TrueForAll(day => day.Usual <= pain);

    /// <summary>Four weeks were told of, and none of their days was above.</summary>
    private static bool IsLongAtMost(Conversation conversation, int pain, LocalDate on) =>
        conversation.CheckIns.Past.Any(day => day.On <= on.PlusDays(-FourWeeks) + Period.FromDays(Newest))
        && conversation.CheckIns.Past.Where(day => day.On > on.PlusDays(-FourWeeks) && day.Usual is not null).All(day => day.Usual <= pain);

    /// <summary>The hinges of the last sessions were part of them.</summary>
    private static bool AreSessionsGreen(Conversation conversation) =>
        conversation.CheckIns.Past.Where(day => day.HasSession).Take(Newest).ToList() is { Count: Newest } last
        && last.TrueForAll(day => day.InSession < TrafficLight.AmberFrom);
}

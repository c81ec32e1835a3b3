using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The check-ins of one person: the running one, and the recent past.</summary>
/// <param name="Running">The day being asked about; null between check-ins.</param>
/// <param name="Past">Newest first, at most 35.</param>
/// <param name="Unanswered">Days without a word when the coach last wrote first (coaching.md 7.5).</param>
public sealed record CheckInState(CheckIn? Running, IReadOnlyList<CheckIn> Past, int Unanswered)
{
    public static readonly CheckInState None = new(null, [], 0);

    /// <summary>Days between two check-ins: 1, 2 after three silent days, 7 after a silent week.</summary>
    public int EveryDays { get; init; } = 1;

    /// <summary>The last local date on which the coach wrote first.</summary>
    public LocalDate? LastProactiveOn { get; init; }

    /// <summary>When the last pause ended: days of a pause are no silence.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>"Worse" answers in a row (rule 4).</summary>
    public int WorseInARow { get; init; }

    /// <summary>What the newest decision changed, so that its day can be put right; null when there is nothing to decide again.</summary>
    public Decided? LastDecided { get; init; }
}

/// <param name="Before">The plan before the day was decided.</param>
/// <param name="After">And after it.</param>
/// <param name="WorseInARow">Before it.</param>
public sealed record Decided(PlanState Before, PlanState After, int WorseInARow);

/// <summary>One day's check-in; null is "not said", which never counts as better.</summary>
/// <param name="On">The local day it was asked for.</param>
/// <param name="Usual">Pain over the last 24 hours on the whole, 0 to 10.</param>
/// <param name="IsWorse">Compared with the person's usual.</param>
/// <param name="Session">"done", "part" or "none".</param>
/// <param name="InSession">Pain during it, 0 to 10.</param>
/// <param name="Painkiller">Taken before training.</param>
/// <param name="Worst">0 to 10; asked only on a worse day.</param>
public sealed record CheckIn(
    LocalDate On, int? Usual = null, bool? IsWorse = null, string? Session = null, int? InSession = null,
    bool? Painkiller = null, int? Worst = null, bool? IsNothingNew = null)
{
    /// <summary>The session it asks about was planned for that day.</summary>
    public bool IsTrainingDay { get; init; }

    /// <summary>Asked before noon: the session is yesterday's.</summary>
    public bool IsAboutYesterday { get; init; }

    /// <summary>A leg symptom was reported as new (rule 2).</summary>
    public bool HasNewLeg { get; init; }

    /// <summary>The rules that decided, as in "R6".</summary>
    public IReadOnlyList<string> Rules { get; init => field = value ?? []; } = [];
}

using System.Text.Json.Serialization;
using CoachBot.Core.Flares;
using CoachBot.Core.Plans;
using CoachBot.Core.Streaks;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The check-ins of one person: the running one, and the recent past.</summary>
/// <param name="Running">The day being asked about; null between check-ins.</param>
/// <param name="Past">Newest first, at most 35.</param>
/// <param name="Unanswered">Days without a word when the coach last wrote first (coaching.md 7.5).</param>
public sealed record CheckInState(CheckIn? Running, IReadOnlyList<CheckIn> Past, int Unanswered)
{
    public static readonly CheckInState None = new(null, [], 0);

    /// <summary>Days between two check-ins for somebody silent: 1, 2 after three silent days, 7 after a silent week.</summary>
    public int EveryDays { get; init; } = 1;

    /// <summary>The last local date on which the coach wrote first.</summary>
    public LocalDate? LastProactiveOn { get; init; }

    /// <summary>When the last pause ended: days of a pause are no silence.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>"Worse" answers in a row (rule 4).</summary>
    public int WorseInARow { get; init; }

    /// <summary>What the newest decision changed, so that its day can be put right; null when there is nothing to decide again.</summary>
    public Decided? LastDecided { get; init; }

    /// <summary>The first check-in since the person was last heard; null before any.</summary>
    public LocalDate? SilentSince { get; init; }

    public Rhythm Rhythm { get; init; }

    /// <summary>The last day on which a painkiller was told of outside a check-in, before any session of that day.</summary>
    public LocalDate? PainkillerOn { get; init; }

    /// <summary>When the person asked to be asked instead; null where the usual time holds.</summary>
    public Instant? SnoozedTo { get; init; }

    /// <summary>When a rest day's question was last asked.</summary>
    public LocalDate? RotatedOn { get; init; }

    /// <summary>How many of them were asked so far.</summary>
    public int Rotated { get; init; }

    /// <summary>The day of the weekly review; none is Sunday.</summary>
    public IsoDayOfWeek ReviewOn { get; init; }

    /// <summary>Weekly reviews, newest first, at most twelve.</summary>
    public IReadOnlyList<Week> Weeks { get; init => field = value ?? []; } = [];

    /// <summary>The first worst pain that was told, 0 to 10: what every later worst is compared with.</summary>
    public int? BaselineWorst { get; init; }

    /// <summary>Average pain in the sessions of the first week that had any, in tenths, 0 to 100: what later weeks are compared with where only the lift hurts.</summary>
    public int? BaselineInSession { get; init; }

    public Streak Streak { get; init => field = value ?? Streak.None; } = Streak.None;

    /// <summary>Flare-ups of the last six months, newest first.</summary>
    public IReadOnlyList<Flare> Flares { get; init => field = value ?? []; } = [];

    /// <summary>A flare-up was told, and a pause began before its lists were answered: the next check-in begins with them.</summary>
    public bool IsFlareTold { get; init; }

    /// <summary>Local date on which the plan went a phase back because somebody had been away; null where it never did.</summary>
    public LocalDate? BackFromAwayOn { get; init; }

    /// <summary>Local date of discharge; null before it.</summary>
    public LocalDate? DischargedOn { get; init; }
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
/// <param name="Painkiller">Taken before training, within the hours that count.</param>
/// <param name="Worst">0 to 10; of the day, or of the week in a review.</param>
public sealed record CheckIn(
    LocalDate On, int? Usual = null, bool? IsWorse = null, string? Session = null, int? InSession = null,
    bool? Painkiller = null, int? Worst = null, bool? IsNothingNew = null)
{
    /// <summary>There was a session, all of it or a part.</summary>
    [JsonIgnore]
    public bool HasSession => Session is "done" or "part";

    /// <summary>The session it asks about was planned for that day.</summary>
    public bool IsTrainingDay { get; init; }

    /// <summary>Asked before noon: the session is yesterday's.</summary>
    public bool IsAboutYesterday { get; init; }

    /// <summary>A leg symptom was reported as new (rule 2).</summary>
    public bool HasNewLeg { get; init; }

    /// <summary>The week is looked back at.</summary>
    public bool IsReview { get; init; }

    /// <summary>After silent days: one number, and whether anything is new.</summary>
    public bool IsShort { get; init; }

    /// <summary>The pain in the session was sharp or catching (rule 3).</summary>
    public bool IsSharp { get; init; }

    /// <summary>The session had something with weight, as far as it was done with the coach; null where that is not known.</summary>
    public bool? HasWeight { get; init; }

    /// <summary>Hip thrusts with weight in the session: "done", "less" or "none"; asked from P3 on.</summary>
    public string? Thrusts { get; init; }

    /// <summary>The rules that decided, as in "R6".</summary>
    public IReadOnlyList<string> Rules { get; init => field = value ?? []; } = [];
}

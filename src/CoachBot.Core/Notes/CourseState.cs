using CoachBot.Core.Charts;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Notes;

/// <summary>What is remembered of the way so far, beyond the days that the check-ins keep.</summary>
public sealed record CourseState
{
    public static readonly CourseState None = new();

    /// <summary>Oldest first: the days that the check-ins no longer keep, in weeks.</summary>
    public IReadOnlyList<CourseWeek> Weeks { get; init => field = value ?? []; } = [];

    /// <summary>Newest first, one a day: pain while somebody waits for tests (coaching.md 8.4).</summary>
    public IReadOnlyList<DiaryDay> Diary { get; init => field = value ?? []; } = [];

    /// <summary>Oldest first: warning signs as they were told, also those that were settled since.</summary>
    public IReadOnlyList<ToldSign> Signs { get; init => field = value ?? []; } = [];

    /// <summary>Oldest first: what was new and no warning sign, in the person's own words.</summary>
    public IReadOnlyList<ToldNews> News { get; init => field = value ?? []; } = [];

    /// <summary>Oldest first: when the plan came into a phase.</summary>
    public IReadOnlyList<PhaseDay> Phases { get; init => field = value ?? []; } = [];

    /// <summary>Oldest first: sessions with weight.</summary>
    public IReadOnlyList<LoadDay> Loads { get; init => field = value ?? []; } = [];
}

/// <summary>Sums of one week, so that weeks can be put together.</summary>
/// <param name="From">Its Monday.</param>
/// <param name="Days">Check-ins with a number.</param>
/// <param name="Usual">Their pain over 24 hours, 0 to 10, added up.</param>
/// <param name="Sessions">Training days done, also in part.</param>
/// <param name="DuringDays">Sessions with a number.</param>
/// <param name="During">Their pain in training, 0 to 10, added up.</param>
public sealed record CourseWeek(LocalDate From, int Days, int Usual, int Sessions, int DuringDays, int During)
{
    /// <summary>Days with a painkiller before training.</summary>
    public int Painkillers { get; init; }

    /// <summary>The highest pain told, 0 to 10.</summary>
    public int Highest { get; init; }
}

/// <param name="Pain">Over the last 24 hours, 0 to 10.</param>
public sealed record DiaryDay(LocalDate On, int Pain);

public sealed record PhaseDay(LocalDate On, Phase Phase);

/// <param name="Kilograms">What was lifted.</param>
/// <param name="Result">What came of it.</param>
public sealed record LoadDay(LocalDate On, decimal Kilograms, LadderResult Result);

/// <param name="Words">On one line, at most 200 characters.</param>
public sealed record ToldNews(string Words, LocalDate On);

public sealed record ToldSign(string Flag, Level Level, LocalDate On)
{
    /// <summary>For RF-PRO-01: pain that was growing, not pain that stayed.</summary>
    public bool IsWorse { get; init; }

    /// <summary>The reply to the clarifier that it came from, where the sign's own name would say more than they said; null elsewhere.</summary>
    public string? Reply { get; init; }
}

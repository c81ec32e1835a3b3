using NodaTime;

namespace CoachBot.Core.Streaks;

/// <summary>Check-ins in a row, rest days and bad days included.</summary>
/// <param name="Days">How many.</param>
/// <param name="CountedOn">The day of the last one; null before any.</param>
/// <param name="FrozenOn">The missed day that the last freeze covered: one a week.</param>
/// <param name="IsPaused">Pain or medical rest: missed days cost nothing until the next check-in.</param>
public sealed record Streak(int Days, LocalDate? CountedOn, LocalDate? FrozenOn, bool IsPaused)
{
    public static readonly Streak None = new(0, null, null, false);

    /// <summary>One more; a day that is decided anew counts once.</summary>
    public Streak Counted(LocalDate on) => on <= CountedOn ? this : this with { Days = Days + 1, CountedOn = on, IsPaused = false };

    /// <summary>A check-in was asked for and nobody answered.</summary>
    /// <param name="isResting">The last that was heard was pain, or something to be looked at.</param>
    [Source("coaching.md 7.4")]
    public Streak Missed(LocalDate on, bool isResting)
    {
        const int freezeEveryDays = 7;
        if (isResting || IsPaused)
        {
            return this with { IsPaused = true };
        }

        return FrozenOn is { } last && Period.DaysBetween(last, on) < freezeEveryDays
            ? this with { Days = 0 }
            : this with { FrozenOn = on };
    }
}

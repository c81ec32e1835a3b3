using NodaTime;
using NodaTime.TimeZones;

namespace CoachBot.Core.CheckIns;

/// <summary>One day's check-in.</summary>
/// <param name="Date">The person's date it belongs to: the key of its timer.</param>
public sealed record CheckInDue(LocalDate Date, Instant At);

/// <summary>When the coach may write first: check-ins at the person's own time, once per local date, and nothing in quiet hours.</summary>
/// <remarks>
/// A clock that jumps over the chosen time moves the check-in behind the jump; a time that comes twice means the first.
/// A date that a zone leaves out (Samoa's 30 December 2011) has no check-in.
/// </remarks>
[Source("coaching.md 7.1 (times and quiet hours)")]
public static class Schedule
{
    /// <summary>Local time from which the coach keeps quiet (coaching.md 7.1).</summary>
    public static readonly LocalTime QuietFrom = new(21, 0);

    /// <summary>Local time at which quiet hours end.</summary>
    public static readonly LocalTime QuietUntil = new(8, 0);

    /// <summary>A late check-in is still asked within this time, unless quiet hours begin before.</summary>
    public static readonly Duration LateWindow = Duration.FromHours(6);

    /// <summary>Somebody who chose an hour inside quiet hours may be written to for this long after it.</summary>
    public static readonly Period ChosenWindow = Period.FromHours(1);

    /// <summary>The first check-in after set-up: the next day, never the same.</summary>
    public static CheckInDue First(LocalTime time, DateTimeZone zone, Instant setUpAt) =>
        From(setUpAt.InZone(zone).Date.PlusDays(1), time, zone);

    /// <summary>The first check-in later than an instant.</summary>
    public static CheckInDue Next(LocalTime time, DateTimeZone zone, Instant after)
    {
        // From the day before: a jump over midnight puts that day's check-in into this one.
        var date = after.InZone(zone).Date.PlusDays(-1);
        while (true)
        {
            var due = From(date, time, zone);
            if (due.At > after)
                return due;
            date = due.Date.PlusDays(1);
        }
    }

    /// <summary>The check-in of a date; null for a date that the zone leaves out.</summary>
    public static CheckInDue? On(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        var local = zone.MapLocal(date + time);
        if (local.Count > 0)
            return new CheckInDue(date, local.First().ToInstant());
        if (!Exists(date, zone))
            return null;
        var shifted = Resolvers.ReturnForwardShifted(date + time, zone, local.EarlyInterval, local.LateInterval);
        return new CheckInDue(date, shifted.ToInstant());
    }

    /// <summary>Up to here a check-in that was held up is still asked, once: six hours, or until quiet hours begin.</summary>
    public static Instant WindowEndsAt(CheckInDue due, LocalTime time, DateTimeZone zone) =>
        Instant.Min(due.At + LateWindow, QuietBegins(due.At, time, zone));

    /// <summary>True when the coach may not write first.</summary>
    /// <param name="chosen">The person's check-in time, or null.</param>
    public static bool IsQuiet(Instant at, DateTimeZone zone, LocalTime? chosen)
    {
        var time = at.InZone(zone).TimeOfDay;
        if (!IsQuietTime(time))
            return false;
        if (chosen is not { } own || !IsQuietTime(own))
            return true;
        var sinceOwn = time.TickOfDay - own.TickOfDay;
        return (sinceOwn < 0 ? sinceOwn + NodaConstants.TicksPerDay : sinceOwn) >= ChosenWindow.Hours * NodaConstants.TicksPerHour;
    }

    /// <summary>The same instant, or the end of the quiet hours it falls into.</summary>
    /// <param name="chosen">The person's check-in time, or null.</param>
    public static Instant NextAllowed(Instant wanted, DateTimeZone zone, LocalTime? chosen)
    {
        if (!IsQuiet(wanted, zone, chosen))
            return wanted;
        var morning = Next(QuietUntil, zone, wanted).At;
        if (chosen is not { } own || !IsQuietTime(own))
            return morning;
        var ownHour = Next(own, zone, wanted).At;
        return Instant.Min(morning, ownHour);
    }

    private static CheckInDue From(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        while (true)
        {
            if (On(date, time, zone) is { } due)
                return due;
            date = date.PlusDays(1);
        }
    }

    private static bool Exists(LocalDate date, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count > 0 || midnight.LateInterval.IsoLocalStart.Date == date;
    }

    private static bool IsQuietTime(LocalTime time) => time >= QuietFrom || time < QuietUntil;

    private static Instant QuietBegins(Instant at, LocalTime chosen, DateTimeZone zone)
    {
        var evening = Next(QuietFrom, zone, at).At;
        if (!IsQuietTime(chosen) || chosen + ChosenWindow >= QuietUntil && chosen < QuietUntil)
            return evening;
        return Instant.Min(evening, Next(chosen + ChosenWindow, zone, at).At);
    }
}

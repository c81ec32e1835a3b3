using CoachBot.Core.CheckIns;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>800 days in every zone of the database; zones that keep the same time are walked once.</summary>
public sealed class ScheduleLaws
{
    private const int Days = 800;

    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 10, 0);

    private static readonly LocalTime[] Times = [new(2, 30), new(7, 0), new(18, 0), new(23, 45)];

    [Fact]
    public void Every_date_has_exactly_one_check_in_at_its_time()
    {
        foreach (var zone in DifferentZones(Start))
        {
            var isFixed = zone.MinOffset == zone.MaxOffset;
            foreach (var time in isFixed ? Times[..1] : Times)
                Walk(zone, time, Start);
        }
    }

    [Fact]
    public void So_it_was_in_the_years_of_the_odd_changes()
    {
        string[] ids = ["Pacific/Apia", "America/Sao_Paulo", "Asia/Pyongyang", "Australia/Lord_Howe", "Antarctica/Troll", "Africa/Casablanca", "Pacific/Fakaofo"];
        foreach (var id in ids)
        {
            foreach (var time in Times)
                Walk(DateTimeZoneProviders.Tzdb[id], time, Instant.FromUtc(2010, 11, 20, 10, 0));
        }
    }

    private static IEnumerable<DateTimeZone> DifferentZones(Instant from) => DateTimeZoneProviders.Tzdb.Ids
        .Select(id => DateTimeZoneProviders.Tzdb[id])
        .DistinctBy(zone => string.Join(' ', zone.GetZoneIntervals(from, from + Duration.FromDays(Days + 2)).Select(part => $"{part.WallOffset}{(part.HasEnd ? part.End.ToUnixTimeSeconds() : 0)}")));

    private static void Walk(DateTimeZone zone, LocalTime time, Instant from)
    {
        var due = Schedule.First(time, zone, from);
        Assert.True(due.Date > from.InZone(zone).Date);
        for (var day = 0; day < Days; day++)
        {
            Check(zone, time, due);
            var next = Schedule.Next(time, zone, due.At);
            if (next.At <= due.At || next.Date != DateAfter(zone, due.Date))
                Assert.Fail($"{zone.Id} {time}: {next} after {due}");
            due = next;
        }
    }

    private static void Check(DateTimeZone zone, LocalTime time, CheckInDue due)
    {
        var local = due.At.InZone(zone);
        var isRight = zone.MapLocal(due.Date + time).Count == 0
            ? local.LocalDateTime > due.Date + time
            : local.LocalDateTime == due.Date + time && !Schedule.IsQuiet(due.At, zone, time);
        if (!isRight)
            Assert.Fail($"{zone.Id} {time}: {due}");
    }

    private static LocalDate DateAfter(DateTimeZone zone, LocalDate date)
    {
        var next = date.PlusDays(1);
        var midnight = zone.MapLocal(next.AtMidnight());
        return midnight.Count > 0 || midnight.LateInterval.IsoLocalStart.Date == next ? next : next.PlusDays(1);
    }
}

using CoachBot.Core.CheckIns;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

public sealed class ScheduleTests
{
    private static readonly DateTimeZone Berlin = Zone("Europe/Berlin");

    [Fact]
    public void The_first_check_in_is_on_the_next_day_never_the_same()
    {
        var setUp = At(Berlin, 2026, 11, 20, 6, 0);
        Assert.Equal(new CheckInDue(new LocalDate(2026, 11, 21), At(Berlin, 2026, 11, 21, 18, 0)), Schedule.First(new LocalTime(18, 0), Berlin, setUp));
    }

    [Fact]
    public void The_next_one_is_later_than_the_last()
    {
        var last = At(Berlin, 2026, 11, 20, 18, 0);
        Assert.Equal(At(Berlin, 2026, 11, 20, 18, 0), Schedule.Next(new LocalTime(18, 0), Berlin, last - Duration.FromSeconds(1)).At);
        Assert.Equal(At(Berlin, 2026, 11, 21, 18, 0), Schedule.Next(new LocalTime(18, 0), Berlin, last).At);
    }

    [Fact]
    public void In_Berlins_spring_a_missing_time_moves_behind_the_jump() =>
        Assert.Equal(
            (new LocalDate(2027, 3, 28), new LocalTime(3, 30)),
            Local(Schedule.Next(new LocalTime(2, 30), Berlin, At(Berlin, 2027, 3, 27, 12, 0)), Berlin));

    [Fact]
    public void In_Berlins_autumn_a_double_time_counts_once_and_early()
    {
        var due = Schedule.Next(new LocalTime(2, 30), Berlin, At(Berlin, 2026, 10, 24, 12, 0));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), due.At);
        Assert.Equal(new LocalDate(2026, 10, 26), Schedule.Next(new LocalTime(2, 30), Berlin, due.At).Date);
    }

    [Fact]
    public void Lord_Howe_jumps_by_half_an_hour()
    {
        var zone = Zone("Australia/Lord_Howe");
        var due = Schedule.Next(new LocalTime(2, 15), zone, At(zone, 2026, 10, 3, 12, 0));
        Assert.Equal((new LocalDate(2026, 10, 4), new LocalTime(2, 45)), Local(due, zone));
    }

    [Fact]
    public void Samoas_missing_day_has_no_check_in_and_the_next_day_one()
    {
        var zone = Zone("Pacific/Apia");
        var last = Schedule.Next(new LocalTime(18, 0), zone, At(zone, 2011, 12, 29, 12, 0));
        Assert.Equal(new LocalDate(2011, 12, 29), last.Date);
        var next = Schedule.Next(new LocalTime(18, 0), zone, last.At);
        Assert.Equal((new LocalDate(2011, 12, 31), new LocalTime(18, 0)), Local(next, zone));
        Assert.Equal(new LocalDate(2012, 1, 1), Schedule.Next(new LocalTime(18, 0), zone, next.At).Date);
        Assert.Null(Schedule.On(new LocalDate(2011, 12, 30), new LocalTime(18, 0), zone));
        Assert.Equal(new LocalDate(2011, 12, 31), Schedule.First(new LocalTime(18, 0), zone, last.At).Date);
    }

    [Fact]
    public void Sao_Paulo_once_had_days_without_a_midnight()
    {
        var zone = Zone("America/Sao_Paulo");
        var due = Schedule.Next(new LocalTime(0, 15), zone, At(zone, 2018, 11, 3, 12, 0));
        Assert.Equal((new LocalDate(2018, 11, 4), new LocalTime(1, 15)), Local(due, zone));
    }

    [Fact]
    public void A_jump_over_midnight_loses_no_check_in()
    {
        var zone = Zone("Asia/Pyongyang");
        var due = Schedule.Next(new LocalTime(23, 45), zone, At(zone, 2018, 5, 4, 12, 0));
        Assert.Equal(new LocalDate(2018, 5, 4), due.Date);
        Assert.Equal(due, Schedule.Next(new LocalTime(23, 45), zone, due.At - Duration.FromMinutes(1)));
        Assert.Equal(new LocalDate(2018, 5, 5), Schedule.Next(new LocalTime(23, 45), zone, due.At).Date);
    }

    [Theory]
    [InlineData(9, 0, 15, 0)]
    [InlineData(18, 0, 21, 0)]
    [InlineData(20, 30, 21, 0)]
    [InlineData(22, 0, 23, 0)]
    [InlineData(6, 0, 7, 0)]
    [InlineData(7, 30, 13, 30)]
    public void A_late_check_in_has_a_window(int hour, int minute, int endHour, int endMinute)
    {
        var time = new LocalTime(hour, minute);
        var due = Schedule.On(new LocalDate(2026, 11, 20), time, Berlin)!;
        var end = Schedule.WindowEndsAt(due, time, Berlin);
        Assert.Equal(At(Berlin, 2026, 11, 20, endHour, endMinute), end);
        Assert.False(Schedule.IsQuiet(end - Duration.FromTicks(1), Berlin, time));
    }

    [Theory]
    [InlineData(12, 0, null, 12, 0, 20)]
    [InlineData(20, 59, null, 20, 59, 20)]
    [InlineData(21, 0, null, 8, 0, 21)]
    [InlineData(2, 0, null, 8, 0, 20)]
    [InlineData(23, 30, 18, 8, 0, 21)]
    [InlineData(21, 30, 22, 22, 0, 20)]
    [InlineData(22, 30, 22, 22, 30, 20)]
    [InlineData(23, 30, 22, 8, 0, 21)]
    [InlineData(5, 0, 6, 6, 0, 20)]
    public void Other_messages_wait_for_the_end_of_quiet_hours(int hour, int minute, int? chosen, int toHour, int toMinute, int toDay)
    {
        var own = chosen is { } at ? new LocalTime(at, 0) : (LocalTime?)null;
        var allowed = Schedule.NextAllowed(At(Berlin, 2026, 11, 20, hour, minute), Berlin, own);
        Assert.Equal(At(Berlin, 2026, 11, toDay, toHour, toMinute), allowed);
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static Instant At(DateTimeZone zone, int year, int month, int day, int hour, int minute) =>
        zone.AtStrictly(new LocalDateTime(year, month, day, hour, minute)).ToInstant();

    private static (LocalDate, LocalTime) Local(CheckInDue due, DateTimeZone zone)
    {
        var local = due.At.InZone(zone);
        return (local.Date, local.TimeOfDay);
    }
}

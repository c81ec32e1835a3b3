using CoachBot.Core.CheckIns;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CoachBot.Tests.CheckIns;

public sealed class ScheduleTests
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly DateTimeZone Berlin = Zone("Europe/Berlin");

    [Fact]
    public void The_first_check_in_is_on_the_next_day_never_the_same()
    {
        var setUp = At(Berlin, "2026-11-20T06:00");
        Assert.Equal(new CheckInDue(new LocalDate(2026, 11, 21), At(Berlin, "2026-11-21T18:00")), Schedule.First(new LocalTime(18, 0), Berlin, setUp));
    }

    [Fact]
    public void The_next_one_is_later_than_the_last()
    {
        var last = At(Berlin, "2026-11-20T18:00");
        Assert.Equal(At(Berlin, "2026-11-20T18:00"), Schedule.Next(new LocalTime(18, 0), Berlin, last - Duration.FromSeconds(1)).At);
        Assert.Equal(At(Berlin, "2026-11-21T18:00"), Schedule.Next(new LocalTime(18, 0), Berlin, last).At);
    }

    [Fact]
    public void In_Berlins_spring_a_missing_time_moves_behind_the_jump() =>
        Assert.Equal(
            (new LocalDate(2027, 3, 28), new LocalTime(3, 30)),
            Local(Schedule.Next(new LocalTime(2, 30), Berlin, At(Berlin, "2027-03-27T12:00")), Berlin));

    [Fact]
    public void In_Berlins_autumn_a_double_time_counts_once_and_early()
    {
        var due = Schedule.Next(new LocalTime(2, 30), Berlin, At(Berlin, "2026-10-24T12:00"));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), due.At);
        Assert.Equal(new LocalDate(2026, 10, 26), Schedule.Next(new LocalTime(2, 30), Berlin, due.At).Date);
    }

    [Fact]
    public void Lord_Howe_jumps_by_half_an_hour()
    {
        var zone = Zone("Australia/Lord_Howe");
        var due = Schedule.Next(new LocalTime(2, 15), zone, At(zone, "2026-10-03T12:00"));
        Assert.Equal((new LocalDate(2026, 10, 4), new LocalTime(2, 45)), Local(due, zone));
    }

    [Fact]
    public void Samoas_missing_day_has_no_check_in_and_the_next_day_one()
    {
        var zone = Zone("Pacific/Apia");
        var last = Schedule.Next(new LocalTime(18, 0), zone, At(zone, "2011-12-29T12:00"));
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
        var due = Schedule.Next(new LocalTime(0, 15), zone, At(zone, "2018-11-03T12:00"));
        Assert.Equal((new LocalDate(2018, 11, 4), new LocalTime(1, 15)), Local(due, zone));
    }

    [Fact]
    public void A_jump_over_midnight_loses_no_check_in()
    {
        var zone = Zone("Asia/Pyongyang");
        var due = Schedule.Next(new LocalTime(23, 45), zone, At(zone, "2018-05-04T12:00"));
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
        Assert.Equal(new LocalDateTime(2026, 11, 20, endHour, endMinute).InZoneStrictly(Berlin).ToInstant(), end);
        Assert.False(Schedule.IsQuiet(end - Duration.FromTicks(1), Berlin, time));
    }

    [Theory]
    [InlineData("2026-11-20T12:00", null, "2026-11-20T12:00")]
    [InlineData("2026-11-20T20:59", null, "2026-11-20T20:59")]
    [InlineData("2026-11-20T21:00", null, "2026-11-21T08:00")]
    [InlineData("2026-11-20T02:00", null, "2026-11-20T08:00")]
    [InlineData("2026-11-20T23:30", 18, "2026-11-21T08:00")]
    [InlineData("2026-11-20T21:30", 22, "2026-11-20T22:00")]
    [InlineData("2026-11-20T22:30", 22, "2026-11-20T22:30")]
    [InlineData("2026-11-20T23:30", 22, "2026-11-21T08:00")]
    [InlineData("2026-11-20T05:00", 6, "2026-11-20T06:00")]
    public void Other_messages_wait_for_the_end_of_quiet_hours(string wanted, int? chosen, string allowed)
    {
        var own = chosen is { } hour ? new LocalTime(hour, 0) : (LocalTime?)null;
        Assert.Equal(At(Berlin, allowed), Schedule.NextAllowed(At(Berlin, wanted), Berlin, own));
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];


    private static Instant At(DateTimeZone zone, string local) =>
        Minutes.Parse(local).Value.InZoneStrictly(zone).ToInstant();

    private static (LocalDate, LocalTime) Local(CheckInDue due, DateTimeZone zone)
    {
        var local = due.At.InZone(zone);
        return (local.Date, local.TimeOfDay);
    }
}

using CoachBot.Core.Charts;
using CoachBot.Core.CheckIns;
using CoachBot.Core.Notes;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Charts;

/// <summary>The table beside a chart: who sees no picture reads the same in the message (coaching.md 7.6).</summary>
public sealed class ChartRowsTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void The_days_stand_by_the_week_with_their_names() =>
        Assert.Contains("**Your days**\nWeek of 5 Jan: check-in Mon, Wed; training day Tue\n\n", Progress(Day(0), Day(1) with { Session = "done" }, Day(2)), StringComparison.Ordinal);

    [Fact]
    public void A_silent_week_is_a_row_too() =>
        Assert.Contains("Week of 5 Jan: check-in Mon\nWeek of 12 Jan: –\nWeek of 19 Jan: check-in Mon\n", Progress(Day(0), Day(14)), StringComparison.Ordinal);

    [Fact]
    public void What_lies_further_back_than_four_weeks_is_one_row()
    {
        var text = Progress([.. Enumerable.Range(0, 42).Select(day => day % 7 == 3 ? Day(day) with { Session = "done" } : Day(day))]);
        Assert.Contains("Before that, from 5 January: days with a check-in or training 14, training days 2\nWeek of 19 Jan: ", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("Mon, Tue, Wed, Fri, Sat, Sun; training day Thu").Length - 1);
    }

    [Fact]
    public void A_bad_day_and_an_open_sign_leave_the_rows_out_with_their_picture()
    {
        Assert.DoesNotContain("Your days", Progress(Day(0), Day(1) with { Usual = 7 }), StringComparison.Ordinal);
        var chat = With(Day(0), Day(1));
        chat.Conversation = chat.Conversation with { Flags = [new("RF-NEU-03", Level.Soon, IsStarred: false, chat.Now)] };
        Assert.DoesNotContain("Your days", chat.Say("/progress").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weights_stand_session_by_session_and_the_first_ones_as_a_sum()
    {
        var chat = Lifted([.. Enumerable.Range(0, 8).Select(i => new LoadDay(Monday.PlusDays(i * 3), 20 + (i * 5), i == 7 ? LadderResult.Back : LadderResult.Up))]);
        var text = chat.Say("/progress").Text;
        Assert.Contains("**Your hip thrust weight**\nBefore that, from 5 January: sessions 2, 20 kg to 25 kg\n11 Jan: 30 kg, green\n", text, StringComparison.Ordinal);
        Assert.Contains("\n26 Jan: 55 kg, steps back\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_pain_is_said_where_the_chart_draws_it()
    {
        Assert.Contains("Worst pain: 6 at first, 4 now, between 4 and 6.", Progress(Day(0) with { Worst = 6 }, Day(1) with { Worst = 4 }), StringComparison.Ordinal);
        Assert.DoesNotContain("Worst pain", Progress(Day(0), Day(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_names_the_weeks_before_its_own()
    {
        var chat = With([.. Enumerable.Range(0, 20).Select(day => Day(day) with { Usual = day < 7 ? 4 : day % 2 == 0 ? 3 : 2 })]);
        var state = chat.Conversation.CheckIns;
        chat.Conversation = chat.Conversation with { CheckIns = state with { Weeks = [new(Monday.PlusDays(20), 6, 25, 3, null, 0, 3)] } };
        var text = chat.Say("/week").Text;
        Assert.Contains("\nThe weeks before, on average: 5 Jan: 4; 12 Jan: 2.4", text, StringComparison.Ordinal);
        Assert.DoesNotContain("19 Jan:", text, StringComparison.Ordinal);
    }

    private static CheckIn Day(int day) => new(Monday.PlusDays(day), 3, IsNothingNew: true);

    private static string Progress(params CheckIn[] days) => With(days).Say("/progress").Text;

    private static Chat Lifted(IReadOnlyList<LoadDay> loads)
    {
        var chat = With(Day(0), Day(22));
        var plan = chat.Conversation.Plan! with { Phase = Phase.P3, PhaseSince = Monday, Reload = new(1, 2) { Kilograms = 55, LastOn = loads[^1].On, GreenOn = Monday } };
        chat.Conversation = chat.Conversation with { Plan = plan, Course = (chat.Conversation.Course ?? CourseState.None) with { Loads = loads } };
        return chat;
    }

    private static Chat With(params CheckIn[] days)
    {
        var now = Instant.FromUtc(2026, 1, 5, 20, 0) + Duration.FromDays(Period.DaysBetween(Monday, days[^1].On));
        return new Chat { Now = now, Conversation = Chat.Kept("5").Conversation with { CheckIns = CheckInState.None with { Past = [.. days.Reverse()] }, LastHeardAt = now } };
    }
}

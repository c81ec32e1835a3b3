using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>coaching.md 7.1: how often the coach asks, and how the person changes that.</summary>
public sealed class CadenceTests
{
    [Fact]
    public void Daily_for_two_weeks_then_training_days_and_one_rest_day_a_week()
    {
        var lived = new Living(Chat.Kept("2")).Days(1, 34, (_, question) => Living.Steady(question, 1));
        Assert.Equal(13, lived.Written.Count(date => date < Living.Monday.PlusDays(14)));
        for (var week = 2; week < 4; week++)
        {
            var days = lived.Written.Where(date => date >= Living.Monday.PlusDays(7 * week) && date < Living.Monday.PlusDays(7 * week + 7)).ToList();
            Assert.InRange(days.Count, 4, week == 2 ? 6 : 5);
            Assert.Contains(Living.Monday.PlusDays(7 * week + 6), days);
        }
    }

    [Theory]
    [InlineData("/less weekly", 7)]
    [InlineData("/less every other day", 2)]
    public void Fewer_where_the_person_says_so(string words, int days)
    {
        var lived = new Living(Chat.Kept()).Days(1, 1, (_, question) => Living.Steady(question, 4)).Say(words).Days(2, 15, (_, question) => Living.Steady(question, 4));
        Assert.All(lived.Written.Zip(lived.Written.Skip(1)), pair => Assert.Equal(days, Period.DaysBetween(pair.First, pair.Second)));
    }

    [Fact]
    public void Somebody_asked_once_a_week_is_not_met_as_if_they_had_been_away()
    {
        var lived = new Living(Chat.Kept()).Days(1, 1, (_, question) => Living.Steady(question, 4)).Say("/less").Tap("Once a week").Until(8);
        lived.Chat.Wait(Duration.FromMinutes(10));
        lived.Tap("4");
        Assert.NotNull(lived.State.Running?.Usual);
    }

    [Fact]
    public void After_a_worse_day_the_next_one_is_asked_about_whatever_day_it_is()
    {
        var lived = new Living(Chat.Kept("2")).Days(1, 16, (day, question) => day == 16 && question == "c2" ? "Worse" : Living.Steady(question, 2));
        Assert.True(lived.State.Past[0].IsWorse);
        Assert.Equal(lived.Written[^1].PlusDays(1), new Living(lived.Chat).Until(Period.DaysBetween(Living.Monday, lived.Written[^1]) + 1).Written[0]);
    }

    [Theory]
    [InlineData("snooze 2h", "2026-01-06T21:01")]
    [InlineData("remind me in half an hour", "2026-01-06T19:31")]
    [InlineData("ask me again in 90 minutes", "2026-01-06T20:31")]
    [InlineData("later", "")]
    [InlineData("ask me tomorrow at 8", "2026-01-07T08:00")]
    [InlineData("/snooze tomorrow", "2026-01-07T19:00")]
    [InlineData("/snooze monday", "2026-01-12T19:00")]
    [InlineData("/snooze 11 January", "2026-01-11T11:00")]
    public void Put_off_it_comes_at_the_time_that_was_named(string words, string when)
    {
        var chat = At(1).Say(words);
        if (when.Length == 0)
        {
            Assert.Equal("snooze.when", chat.Conversation.Open!.Question);
            return;
        }

        var timer = Assert.Single(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.CheckIn);
        Assert.Null(chat.Conversation.Open);
        var expected = words.Contains("2h", StringComparison.Ordinal) ? "2026-01-07T08:00" : when;
        Assert.Equal(expected, timer.At.InUtc().LocalDateTime.ToString("uuuu'-'MM'-'dd'T'HH':'mm", null));
    }

    [Fact]
    public void What_was_answered_before_it_was_put_off_is_not_asked_again()
    {
        var chat = At(1);
        chat.Tap("5").Say("/snooze 1h").Wait(Duration.FromHours(1));
        Assert.Equal("c5", chat.Conversation.Open!.Question);
        chat.Tap("Nothing new");
        Assert.Equal(5, Assert.Single(chat.Conversation.CheckIns.Past).Usual);
    }

    [Theory]
    [InlineData("/pause until monday", 6)]
    [InlineData("/pause until 20 January", 14)]
    [InlineData("i'm on holiday until sunday", 5)]
    [InlineData("/pause two weeks", 14)]
    public void A_holiday_ends_on_the_day_that_was_named(string words, int days)
    {
        var chat = At(1).Say(words);
        Assert.Equal(Living.Monday.PlusDays(1 + days), chat.Conversation.Person.ResumeOn);
    }

    [Fact]
    public void Two_silent_days_bring_a_short_one_of_one_number_and_one_tap()
    {
        var lived = new Living(Chat.Kept("2")).Until(3);
        Assert.Contains("A short one today", lived.Chat.All[^1].Text, StringComparison.Ordinal);
        lived.Tap("2").Tap("Nothing new");
        Assert.True(lived.State.Past[0].IsShort);
        Assert.Equal(Stage.Coaching, lived.Chat.Stage);
    }

    /// <summary>19:01 on that many days after the Monday, in Leeds.</summary>
    private static Chat At(int day) => new Living(Chat.Kept()).Until(day).Chat;
}

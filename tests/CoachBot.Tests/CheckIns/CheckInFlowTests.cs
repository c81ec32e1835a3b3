using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>Check-ins as a person meets them; the chat begins on Monday 5 January 2026 at 18:00 in Leeds, check-ins are at 19:00.</summary>
public sealed class CheckInFlowTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void A_rest_day_takes_two_taps()
    {
        var chat = At(Chat.Kept(), 1).Tap("5").Tap("Nothing new");
        Assert.StartsWith("Thanks. Steady as it goes.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Coaching, chat.Stage);
    }

    [Fact]
    public void A_training_day_takes_five_taps_and_one_more_where_the_plan_would_move_up()
    {
        var amber = At(Chat.Kept("2"), 2).Tap("2").Tap("Same or better").Tap("Done").Tap("3").Tap("Nothing new");
        Assert.Equal("R5", amber.Conversation.CheckIns.Past[0].Rules[0]);
        var green = At(Chat.Kept("2"), 2).Tap("2").Tap("Same or better").Tap("Done").Tap("1");
        Assert.Equal("painkiller", green.Conversation.Open!.Question);
        green.Tap("No").Tap("Nothing new");
        Assert.Equal("R6", green.Conversation.CheckIns.Past[0].Rules[0]);
        Assert.Equal((1, 0), (green.Conversation.Plan!.GreenSessions, green.Conversation.Plan.Rung));
    }

    [Fact]
    public void One_typed_line_fills_what_it_can_and_only_the_rest_is_asked()
    {
        var chat = At(Chat.Kept("2"), 2).Say("pain 2, did the session, 1 during, fine this morning, nothing new");
        Assert.Equal("painkiller", chat.Conversation.Open!.Question);
        chat.Tap("No");
        Assert.Equal("R6", chat.Conversation.CheckIns.Past[0].Rules[0]);
    }

    [Fact]
    public void The_second_amber_in_a_row_takes_easier_versions()
    {
        var chat = Amber(Amber(Chat.Kept("2"), 2), 4);
        Assert.True(chat.Conversation.Plan!.IsEased);
        Assert.Equal(2, chat.Conversation.Plan.AmbersInARow);
    }

    [Fact]
    public void The_command_makes_the_timer_silent_and_works_once_a_day()
    {
        var chat = Chat.Kept().Wait(Duration.FromHours(18)).Say("/checkin").Tap("5").Tap("Nothing new");
        var before = chat.All.Count;
        chat.Wait(Duration.FromHours(10));
        Assert.Equal(before, chat.All.Count);
        chat.Say("/checkin");
        Assert.Contains("is done and counts", chat.Text, StringComparison.Ordinal);
        Assert.Single(chat.Conversation.CheckIns.Past);
    }

    [Fact]
    public void A_question_left_open_over_night_is_replaced_and_its_buttons_no_longer_count_for_the_new_day()
    {
        var chat = At(Chat.Kept(), 1);
        var old = chat.Said[^1].Buttons.Single(button => button.Text == "8").Reply;
        At(chat, 2).Tap("5");
        chat.Take(new Input.Tap(old));
        Assert.StartsWith("That check-in is over", chat.Text, StringComparison.Ordinal);
        Assert.Equal(5, chat.Conversation.CheckIns.Running!.Usual);
    }

    [Fact]
    public void An_answer_after_midnight_belongs_to_the_day_asked_for_and_takes_no_day_away()
    {
        var chat = At(Chat.Kept(), 1);
        chat.Now += Duration.FromHours(6);
        chat.Tap("5").Tap("Nothing new");
        Assert.Equal(Monday.PlusDays(1), chat.Conversation.CheckIns.Past[0].On);
        Assert.Equal("2026-01-07", Assert.Single(CheckInTimers(chat)).Key.Key);
    }

    [Fact]
    public void A_number_of_nine_asks_how_bad_even_from_a_typed_line()
    {
        Assert.Equal("CL-09", At(Chat.Kept(), 1).Tap("9").Conversation.Open!.Question);
        var chat = At(Chat.Kept(), 1).Tap("9").Tap("Yes, I can");
        chat.Tap("Worse");
        Assert.Contains(chat.Conversation.Flags, flag => flag is { Flag: "RF-SEV-01", IsStarred: true });
    }

    [Fact]
    public void A_late_check_in_comes_once_within_its_window_and_not_after()
    {
        var chat = Chat.Kept();
        chat.Now = Instant.FromUtc(2026, 1, 6, 20, 30);
        chat.Take(new Input.Due(CheckInTimers(chat)[0].Key));
        Assert.Equal(Urgency.Proactive, Assert.Single(chat.Said).Urgency);
        chat.Now = Instant.FromUtc(2026, 1, 8, 9, 0);
        chat.Take(new Input.Due(CheckInTimers(chat)[0].Key));
        Assert.Empty(chat.Said);
        Assert.Equal("2026-01-08", Assert.Single(CheckInTimers(chat)).Key.Key);
    }

    [Fact]
    public void Silence_is_met_less_and_less_often_and_then_with_silence()
    {
        var chat = Chat.Kept().Wait(Duration.FromDays(40));
        var days = chat.All.Where(message => message.Urgency == Urgency.Proactive).ToList();
        Assert.Equal(
            ["c1.evening", "c1.evening", "c1.evening", "c1.evening", "c1.evening", "check-in.weekly", "check-in.last"],
            days.Select(message => message.Prompt));
        Assert.Contains("Still here", days[2].Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Paused, chat.Stage);
        chat.Say("hi");
        Assert.StartsWith("Good to see you.", chat.Text, StringComparison.Ordinal);
        chat.Tap("None of these").Say("5");
        Assert.Single(CheckInTimers(chat));
        Assert.Equal(Stage.Coaching, chat.Stage);
    }

    [Fact]
    public void A_screen_left_open_does_not_silence_the_check_ins()
    {
        var chat = Chat.Kept();
        for (var day = 1; day <= 5; day++)
        {
            At(chat, day).Tap("4").Tap("Nothing new");
        }

        At(chat, 6).Tap("4").Say("5").Tap("Nothing new");
        Assert.Equal(Stage.Rescreening, chat.Stage);
        At(chat, 7);
        Assert.Equal("c1", chat.Conversation.Open!.Question);
    }

    [Fact]
    public void A_pause_that_ends_brings_the_check_in_of_that_day()
    {
        var chat = Chat.Kept().Say("/pause 3");
        At(chat, 2);
        Assert.Equal(Stage.Paused, chat.Stage);
        At(chat, 3);
        Assert.Equal("c1", chat.Conversation.Open!.Question);
        Assert.DoesNotContain("Still here", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_pause_is_no_silence_but_backs_change()
    {
        var chat = At(Chat.Kept().Say("/pause 30"), 30);
        Assert.Equal("rescreen", chat.Conversation.Open!.Question);
        Assert.Contains("The pause is over. Two quick questions first", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_time_keeps_todays_check_in_where_it_is_still_to_come()
    {
        var chat = Chat.Kept().Wait(Duration.FromHours(18)).Say("/time").Say("8pm Leeds");
        Assert.Equal("2026-01-06", Assert.Single(CheckInTimers(chat)).Key.Key);
        At(chat, 1);
        Assert.NotEqual("c1", chat.Conversation.Open?.Question);
        chat.Wait(Duration.FromHours(1));
        Assert.Equal("c1", chat.Conversation.Open!.Question);
    }

    [Fact]
    public void An_extra_question_rides_on_the_answer_and_may_be_left_alone()
    {
        var chat = At(Chat.Kept(), 1).Tap("5").Tap("Nothing new");
        Assert.Equal("load-change", chat.Conversation.Open!.Question);
        At(chat, 2).Tap("5").Tap("Nothing new");
        Assert.Equal("feel-where", chat.Conversation.Open!.Question);
        Assert.Null(At(Chat.Kept(), 1).Tap("6").Tap("Worse").Tap("7").Tap("Nothing new").Conversation.Open);
    }

    /// <summary>19:02 on that many days after the Monday.</summary>
    private static Chat At(Chat chat, int day) =>
        chat.Wait((Monday.PlusDays(day) + new LocalTime(19, 2)).InUtc().ToInstant() - chat.Now);

    private static Chat Amber(Chat chat, int day) => At(chat, day).Tap("2").Tap("Same or better").Tap("Done").Tap("4").Tap("Nothing new");

    private static IReadOnlyList<HeldTimer> CheckInTimers(Chat chat) =>
        [.. chat.Conversation.Timers.Where(timer => timer.Key.Kind == Timers.CheckIn)];
}

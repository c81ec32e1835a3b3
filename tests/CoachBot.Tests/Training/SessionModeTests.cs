using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Training;

/// <summary>A session done with the coach (coaching.md 4.2, 4.3).</summary>
public sealed class SessionModeTests
{
    [Fact]
    public void A_whole_session_is_three_exercises_of_two_taps_each_and_counts_for_the_check_in()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin");
        for (var set = 0; set < 6; set++)
        {
            chat.Tap("Set done");
        }

        chat.Say("1").Tap("Stayed still");
        Assert.Contains("Session done", chat.Text, StringComparison.Ordinal);
        Assert.Equal(("done", 1), (chat.Conversation.Training!.Last!.Share, chat.Conversation.Training.Last.Pain!.Value));
        chat.Say("/checkin").Say("2").Tap("Same or better");
        Assert.Contains("painkiller", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_is_called_out_once_and_only_for_the_set_that_waits()
    {
        var chat = Mild().Say("start session").Tap("Warm, begin").Tap("Set done");
        Assert.Contains(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.Rest);
        chat.Wait(Duration.FromSeconds(90));
        Assert.Contains("rest is over", chat.Text, StringComparison.Ordinal);
        chat.Tap("Set done");
        Assert.DoesNotContain(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.Rest);
    }

    [Fact]
    public void An_old_set_button_counts_no_second_set()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin");
        var first = chat.Said[^1].Buttons[0].Reply;
        chat.Tap("Set done").Take(new Input.Tap(first));
        Assert.Equal(1, chat.Conversation.Training!.Running!.Sets);
    }

    [Fact]
    public void A_side_step_comes_back_to_the_set_and_another_menu_to_the_session()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin").Tap("Set done").Say("why");
        Assert.Equal("session.set", chat.Conversation.Open!.Question);
        chat.Say("/stretch all").Tap("Hips").Say("/session");
        Assert.Contains("You stopped here", chat.Text, StringComparison.Ordinal);
        Assert.Equal(1, chat.Conversation.Training!.Running!.Sets);
    }

    [Fact]
    public void A_red_flag_in_the_middle_locks_at_once_and_no_timer_speaks_of_exercise()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin").Tap("Set done").Say("my crotch is numb");
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        chat.Wait(Duration.FromMinutes(3));
        Assert.DoesNotContain("rest is over", chat.All[^1].Text, StringComparison.Ordinal);
        chat.Say("/session");
        Assert.NotNull(chat.Conversation.Held);
        Assert.DoesNotContain("Set 2", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_in_the_middle_is_part_and_before_the_first_set_nothing()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin").Tap("Set done").Tap("Stop here").Say("2").Tap("Not sure");
        Assert.Equal("part", chat.Conversation.Training!.Last!.Share);
        Assert.Null(Mild().Say("/session").Tap("Warm, begin").Tap("Stop here").Conversation.Training!.Last);
    }

    [Theory]
    [InlineData("Mild", "session.set", true)]
    [InlineData("Clear", "session.set", true)]
    [InlineData("Strong or sharp", "session.pain", true)]
    [InlineData("Runs down a leg", "CL-08", false)]
    public void Pain_in_a_set_is_read_by_its_band(string answer, string open, bool isRunning)
    {
        var chat = Mild().Say("/session").Tap("Warm, begin").Tap("Set done").Tap("It hurts").Tap(answer);
        Assert.Equal((open, isRunning), (chat.Conversation.Open!.Question, chat.Conversation.Training!.Running is not null));
    }

    [Fact]
    public void The_day_after_is_no_training_day_and_a_rest_day_can_be_swapped()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin").Tap("Set done").Tap("Stop here").Say("1").Tap("Stayed still");
        Assert.Contains("Today's session is done", chat.Say("/session").Text, StringComparison.Ordinal);
        Assert.Contains("You trained yesterday", chat.Wait(Duration.FromHours(24)).Say("skip").Say("/session").Text, StringComparison.Ordinal);
        var swapped = Mild().Wait(Duration.FromHours(22)).Say("/session").Tap("Do it today").Tap("Warm, begin");
        Assert.NotNull(swapped.Conversation.Training!.Running);
    }

    [Fact]
    public void Somebody_still_settling_has_drills_and_no_session() =>
        Assert.Contains("While your back settles", Chat.Kept().Say("/session").Text, StringComparison.Ordinal);

    [Fact]
    public void A_check_in_waits_for_a_session_that_is_under_way()
    {
        var chat = Mild().Wait(Duration.FromHours(24.8)).Say("/session").Tap("Do it today").Tap("Warm, begin").Wait(Duration.FromMinutes(20));
        Assert.Equal("session.set", chat.Conversation.Open!.Question);
        Assert.NotEqual("c1", chat.Wait(Duration.FromMinutes(20)).Conversation.Open!.Question);
        Assert.Equal("c1", chat.Wait(Duration.FromHours(1)).Conversation.Open!.Question);
    }

    [Fact]
    public void A_session_of_yesterday_is_ended_as_part_when_its_button_is_tapped()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin").Tap("Set done").Wait(Duration.FromHours(10)).Tap("Set done");
        Assert.Contains("ends here", chat.Text, StringComparison.Ordinal);
        Assert.Equal("part", chat.Conversation.Training!.Last!.Share);
    }

    [Fact]
    public void Back_undoes_the_last_set()
    {
        var chat = Mild().Say("/session").Tap("Warm, begin").Tap("Set done").Say("back");
        Assert.Equal(0, chat.Conversation.Training!.Running!.Sets);
    }

    /// <summary>Kept, in P1 from the first day on.</summary>
    private static Chat Mild() => Chat.Kept("2");
}

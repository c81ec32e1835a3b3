using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Guides;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Guides;

/// <summary>Five slow bridges with two thumbs: the gap picks the cue (coaching.md 3.2 question 18).</summary>
public sealed class ThumbTestTests
{
    [Theory]
    [InlineData("Stayed the same", "thumb.stay", "cue.level")]
    [InlineData("Got wider", "thumb.wider", "cue.ribs")]
    [InlineData("Got smaller", "thumb.smaller", "cue.squeeze")]
    [InlineData("Both", "thumb.both", "cue.brace")]
    [InlineData("It hurt", "thumb.hurt", null)]
    public void The_gap_is_remembered_and_picks_the_cue(string tap, string answer, string? cue)
    {
        var chat = Chat.Kept("2").Say("/form thumb").Tap("Ready").Tap("Done").Tap(tap);
        Assert.Equal((answer, cue), (chat.Conversation.Answer("thumb"), ThumbTest.CueOf(chat.Conversation)));
        Assert.Null(chat.Conversation.Open);
        Assert.Equal(answer == "thumb.hurt" ? Phase.P0 : Phase.P1, chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void After_forty_seconds_the_coach_asks_by_itself()
    {
        var chat = Chat.Kept("2").Say("/form thumb").Tap("Ready");
        var timer = chat.Conversation.Timers.Single(held => held.Key.Kind == Timers.ThumbTest);
        chat.Wait(timer.At - chat.Now);
        Assert.Contains("What did the gap", chat.Text, StringComparison.Ordinal);
        Assert.Equal("thumb.wider", chat.Say("wider").Conversation.Answer("thumb"));
    }

    [Fact]
    public void Somebody_who_is_faster_is_not_asked_twice()
    {
        var chat = Chat.Kept("2").Say("/form thumb").Tap("Ready").Tap("Done");
        Assert.DoesNotContain(chat.Conversation.Timers, held => held.Key.Kind == Timers.ThumbTest);
        Assert.Equal("thumb-test.gap", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void A_timer_of_a_test_that_was_left_says_nothing_of_the_gap()
    {
        var chat = Chat.Kept("2").Say("/form thumb").Tap("Ready").Say("skip").Wait(Duration.FromMinutes(1));
        Assert.Null(chat.Conversation.Open);
        Assert.DoesNotContain("What did the gap", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Back_begins_again_with_the_clock_stopped()
    {
        var chat = Chat.Kept("2").Say("/form thumb").Tap("Ready").Say("back");
        Assert.Equal("thumb-test.ready", chat.Conversation.Open?.Question);
        Assert.DoesNotContain(chat.Conversation.Timers, held => held.Key.Kind == Timers.ThumbTest);
    }

    [Fact]
    public void Pain_while_it_runs_ends_it()
    {
        var chat = Chat.Kept("2").Say("/form thumb").Tap("Ready").Tap("It hurts");
        Assert.Equal("thumb.hurt", chat.Conversation.Answer("thumb"));
        Assert.Equal(Phase.P0, chat.Conversation.Plan!.Phase);
    }

    [Theory]
    [InlineData("5", false)]
    [InlineData("2", true)]
    public void In_the_settling_days_it_is_only_read(string pain, bool isDone) =>
        Assert.Equal(isDone, Chat.Kept(pain).Say("/form thumb").Conversation.Open?.Question == "thumb-test.ready");

    [Fact]
    public void On_a_bad_day_it_waits()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { CheckIns = CheckInState.None with { Past = [new CheckIn(new(2026, 1, 5), Usual: 5)] } };
        Assert.Contains("Not today", chat.Say("/form thumb").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stranger_reads_it() => Assert.Contains("comes with your first bridges", new Chat().Say("/form thumb").Text, StringComparison.Ordinal);
}

using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A pause asked for while a question about safety is open is kept: the question first, then the pause.</summary>
public sealed class PauseBehindSafety
{
    [Theory]
    [InlineData("/pause 3")]
    [InlineData("pause 3 days")]
    public void In_the_screens_of_a_flare_up_it_begins_after_them(string words)
    {
        var chat = Begun().Say("/flare").Say(words);
        Assert.StartsWith("One safety question first. Then I pause.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        chat.Tap("None of these").Tap("None of these");
        Assert.Contains("Paused for 3 days.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.Paused, null), (chat.Stage, chat.Conversation.Open));
        Assert.Equal(new LocalDate(2026, 1, 10), chat.Conversation.Person.ResumeOn);
    }

    [Fact]
    public void Without_a_length_it_asks_for_how_long_after_them()
    {
        var chat = Begun().Say("/flare").Say("/pause").Tap("None of these").Tap("None of these");
        Assert.Equal("pause.days", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Paused, chat.Say("3").Stage);
    }

    [Fact]
    public void Beside_a_doubt_it_begins_once_that_is_settled()
    {
        var chat = Begun().Say("something popped").Say("/pause 2");
        Assert.Equal("CL-06", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Paused, chat.Tap("A click, no new pain").Stage);
    }

    [Fact]
    public void A_sign_takes_its_place_and_nobody_is_paused_after_a_lock()
    {
        var chat = Begun().Say("/flare").Say("/pause 3").Say("my crotch is numb");
        Assert.Null(chat.Conversation.PauseWanted);
        Assert.Equal(Stage.Emergency, chat.Stage);
    }

    [Fact]
    public void One_that_would_be_over_by_now_is_not_taken()
    {
        var chat = Begun().Say("/flare").Say("/pause 1").Wait(Duration.FromDays(2)).Tap("None of these").Tap("None of these");
        Assert.NotEqual(Stage.Paused, chat.Stage);
    }

    [Fact]
    public void Before_a_plan_there_is_nothing_to_pause() =>
        Assert.DoesNotContain("Then I pause", new Chat().Say("hi").Tap("I'm 18 or older, start").Say("/pause 3").Text, StringComparison.Ordinal);

    private static Chat Begun() => Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Wait(Duration.FromHours(10));
}

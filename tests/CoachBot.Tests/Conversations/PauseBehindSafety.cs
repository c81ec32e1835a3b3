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
        Assert.Equal("flare.same", chat.Conversation.Open?.Question);
        Assert.DoesNotContain("we look again", chat.Text, StringComparison.Ordinal);
        chat.Tap("The same");
        Assert.StartsWith("Paused for 3 days.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.Paused, null), (chat.Stage, chat.Conversation.Open));
        Assert.Equal(new LocalDate(2026, 1, 10), chat.Conversation.Person.ResumeOn);
    }

    [Fact]
    public void Without_a_length_it_asks_for_how_long_after_them()
    {
        var chat = Begun().Say("/flare").Say("/pause").Tap("None of these").Tap("None of these").Tap("The same");
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
    public void Left_alone_it_begins_without_a_word_and_the_lists_come_in_full_when_it_is_over()
    {
        var chat = Begun().Say("/flare").Say("/pause 3");
        var before = chat.All.Count;
        chat.Wait(Duration.FromDays(2));
        Assert.Equal((Stage.Paused, before), (chat.Stage, chat.All.Count));
        Assert.Equal(new LocalDate(2026, 1, 10), chat.Conversation.Person.ResumeOn);
        chat.Wait(Duration.FromDays(1.6));
        Assert.Contains("Before the pause you told me of a flare-up.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("9 Cola-dark pee", chat.Text, StringComparison.Ordinal);
        Assert.Equal("flare.same", chat.Tap("None of these").Tap("None of these").Conversation.Open?.Question);
    }

    [Fact]
    public void After_it_a_check_in_of_ones_own_begins_with_the_lists_too() =>
        Assert.Equal("rescreen", Begun().Say("/flare").Say("/pause 3").Wait(Duration.FromDays(2)).Say("/checkin").Conversation.Open?.Question);

    [Fact]
    public void Same_or_different_comes_before_a_pause_and_who_asks_again_has_it_at_once()
    {
        var chat = Begun().Say("/flare").Tap("None of these").Tap("None of these").Say("/pause 4");
        Assert.Equal("flare.same", chat.Conversation.Open?.Question);
        Assert.StartsWith("One safety question first.", chat.Text, StringComparison.Ordinal);
        var different = Roads.GoOn(chat).Say("different").Tap("Another spot of the low back");
        Assert.Equal(Stage.Paused, different.Stage);
        Assert.Contains(different.Conversation.Flags, flag => flag.Flag == "RF-PRO-01");
        Assert.Contains("During the pause: only walks and easy positions, no session.", Roads.GoOn(chat).Say("/pause 4").Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Paused, Roads.GoOn(chat).Say("skip").Stage);
    }

    [Fact]
    public void A_leg_in_a_flare_up_comes_before_the_pause()
    {
        var chat = Begun().Say("/flare").Say("/pause 4").Tap("None of these").Tap("None of these").Tap("Different").Tap("Down a leg");
        Assert.Equal("CL-08", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Paused, chat.Say("3").Tap("None of these").Stage);
    }

    [Fact]
    public void A_flare_up_told_in_a_pause_leaves_the_rest_of_it_standing()
    {
        var chat = Begun().Say("/pause 5").Wait(Duration.FromDays(1)).Say("/flare").Tap("None of these").Tap("None of these").Tap("The same");
        Assert.StartsWith("Paused for 4 days.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.Paused, new LocalDate(2026, 1, 12)), (chat.Stage, chat.Conversation.Person.ResumeOn));
    }

    [Fact]
    public void Told_in_a_pause_and_left_alone_nothing_is_written_before_the_pause_is_over()
    {
        var chat = Begun().Say("/pause 5").Wait(Duration.FromDays(1)).Say("/flare");
        var before = chat.All.Count;
        chat.Wait(Duration.FromDays(3));
        Assert.Equal((Stage.Paused, before), (chat.Stage, chat.All.Count));
        Assert.Contains("Before the pause you told me of a flare-up.", chat.Wait(Duration.FromDays(1.6)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_pause_the_list_of_a_flare_up_is_put_in_full_on_another_day()
    {
        var chat = Begun().Say("/flare").Wait(Duration.FromDays(1));
        Assert.StartsWith("Time for your check-in.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("9 Cola-dark pee", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_plan_there_is_nothing_to_pause() =>
        Assert.DoesNotContain("Then I pause", new Chat().Say("hi").Tap("I'm 18 or older, start").Say("/pause 3").Text, StringComparison.Ordinal);

    private static Chat Begun() => Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Wait(Duration.FromHours(10));
}

using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>What opens or ends something about safety has to be said whole; half a label, or a denied one, never does.</summary>
public sealed class OwnWordsWhileHeld
{
    [Theory]
    [InlineData("not a mistake")]
    [InlineData("no mistake, it is real")]
    [InlineData("nobody has seen me")]
    [InlineData("I have not been seen")]
    [InlineData("not better")]
    [InlineData("not going")]
    [InlineData("on hold with 111")]
    [InlineData("go on")]
    [InlineData("call them for me")]
    [InlineData("im still numb")]
    public void A_lock_holds_and_the_number_is_said(string words)
    {
        var chat = new Chat().Say("my crotch is numb").Tap("No").Say(words);
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        Assert.Equal("unseen", chat.Conversation.Held!.Status);
        Assert.NotEqual(Stage.Clearance, chat.Stage);
        Assert.NotEqual("mistake", chat.Conversation.Open?.Question);
        Assert.Contains("999", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one of these")]
    [InlineData("some of these")]
    [InlineData("all of them")]
    [InlineData("most of these")]
    [InlineData("these")]
    [InlineData("everything")]
    public void On_a_screen_any_of_these_is_a_yes(string words) =>
        Assert.Equal("screen-a.which", new Chat().Say("hi").Tap("I'm 18 or older, start").Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("number one")]
    [InlineData("the first")]
    [InlineData("1,2,3")]
    [InlineData("1, 3")]
    [InlineData("2")]
    public void On_a_screen_a_line_s_number_acts_at_once(string words) =>
        Assert.Equal(Level.Emergency, new Chat().Say("hi").Tap("I'm 18 or older, start").Say(words).Conversation.Held?.Level);

    [Theory]
    [InlineData("none of these except the foot one")]
    [InlineData("what does 4 mean")]
    public void On_a_screen_half_a_none_passes_nothing_and_a_question_ticks_nothing(string words)
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Say(words);
        Assert.Equal("screen-a", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Held);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("no i am alone")]
    [InlineData("i cant take it anymore")]
    [InlineData("stop")]
    public void In_a_crisis_the_line_to_call_is_said_again(string words)
    {
        var chat = new Chat().Say("i want to kill myself").Say(words);
        Assert.Contains("Samaritans", chat.Text, StringComparison.Ordinal);
        Assert.Contains("999", chat.Text, StringComparison.Ordinal);
        Assert.NotNull(chat.Conversation.Held);
    }

    [Fact]
    public void Something_new_in_words_without_a_red_flag_is_an_answer_and_no_silence()
    {
        var chat = Chat.Kept();
        chat.Wait(NodaTime.Duration.FromHours(25.1)).Say("2").Tap("Something new").Say("a bit of a cold");
        Assert.Contains("Noted. I'll ask again tomorrow.", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.Unanswered);
    }

    [Fact]
    public void A_time_typed_at_the_confirmation_is_taken() =>
        Assert.Contains("8 pm, Leeds", Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("7pm Leeds").Say("8pm").Text, StringComparison.Ordinal);

    [Fact]
    public void A_low_mood_in_the_first_message_is_met_and_the_opening_follows() =>
        Assert.Contains("I'm CoachBot", new Chat().Say("Hello, my back hurts and i'm depressed").Text, StringComparison.Ordinal);
}

using CoachBot.Core.Conversations;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Start says "18 or older" and agrees to something: an unclear word is no consent (coaching.md 8.1).</summary>
public sealed class OpeningConsent
{
    [Theory]
    [InlineData("ok whatever")]
    [InlineData("sure")]
    [InlineData("ok")]
    [InlineData("go on then")]
    [InlineData("I did hip thrusts anyway")]
    [InlineData("I won't stop thrusting")]
    [InlineData("¿y si se me duerme la pierna?")]
    public void An_unclear_word_is_no_consent(string words)
    {
        var chat = new Chat().Say("hi").Say(words);
        Assert.Equal(("opening", false), (chat.Conversation.Open?.Question, chat.Conversation.Person.IsAdult));
    }

    [Theory]
    [InlineData("start")]
    [InlineData("start please")]
    [InlineData("yes")]
    [InlineData("I'm 25")]
    [InlineData("yes i'm over 18")]
    public void Its_own_words_and_an_age_are(string words) => Assert.Equal("screen-a", new Chat().Say("hi").Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("sure")]
    [InlineData("ok")]
    public void To_the_plain_question_a_plain_yes_is_too(string words) =>
        Assert.Equal("screen-a", new Chat().Say("hi").Say("ok whatever").Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("sure", "Good. One clear yes first, please.")]
    [InlineData("bananas", "I didn't catch that.")]
    public void A_plain_yes_to_the_whole_opening_was_understood_and_is_asked_for_once_more(string words, string answer)
    {
        var chat = new Chat().Say("hi").Say(words);
        Assert.StartsWith(answer, chat.Text, StringComparison.Ordinal);
        Assert.EndsWith("Are you 18 or older, and shall we start?", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("One clear yes", chat.Say("bananas").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Whoever_will_not_stop_is_screened_first_and_then_answered_once(int screens)
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start");
        for (var screen = 0; screen < screens; screen++)
        {
            chat.Tap("None of these");
        }

        chat.Say("I won't stop thrusting");
        Assert.Contains("A few safety questions first", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("half your usual weight", chat.Text, StringComparison.Ordinal);
        for (; screens < 2; screens++)
        {
            chat.Tap("None of these");
        }

        Assert.Contains("half your usual weight", chat.Say("5").Text, StringComparison.Ordinal);
        Assert.Equal(2, chat.Said.Count);
        Assert.DoesNotContain("half your usual weight", chat.Tap("Make my plan, 6 taps").Text, StringComparison.Ordinal);
    }
}

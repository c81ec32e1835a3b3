using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Places;

/// <summary>Another time and place by [Change], and names that two countries share (coaching.md 3.0 step 13).</summary>
public sealed class ChangedPlaceTests
{
    [Theory]
    [InlineData("8am Smallville")]
    [InlineData("Smallville-on-the-Fen, 8 am")]
    [InlineData("I moved to Smallville, 8am please")]
    public void A_new_town_that_nobody_knows_is_said_and_asked_for_again(string words)
    {
        var chat = Confirming().Tap("Change").Say(words);
        Assert.Contains("no place that I know", chat.Text, StringComparison.Ordinal);
        Assert.Equal("place", chat.Conversation.Open?.Question);
        Assert.Contains("8 am, Bradford", chat.Say("Bradford").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8am")]
    [InlineData("make it 8am please")]
    [InlineData("8am works better for me")]
    [InlineData("8 in the morning instead")]
    [InlineData("change the time to 8am")]
    [InlineData("rather 8am, before work")]
    public void A_new_time_alone_keeps_the_place(string words) =>
        Assert.Contains("8 am, Leeds", Confirming().Tap("Change").Say(words).Text, StringComparison.Ordinal);

    [Fact]
    public void A_name_of_two_countries_offers_both_as_buttons()
    {
        var chat = Asked().Say("7am Georgia");
        Assert.Equal(["Georgia", "The United States"], chat.Said[^1].Buttons.Select(button => button.Text));
        Assert.Contains("Tbilisi, Georgia", Asked().Say("7am Georgia").Tap("Georgia").Text, StringComparison.Ordinal);
        Assert.Contains("several time zones", chat.Tap("The United States").Text, StringComparison.Ordinal);
        Assert.Contains("Atlanta, the United States", chat.Say("Atlanta").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_buttons_come_back_when_the_question_does() =>
        Assert.Equal(["Georgia", "The United States"], Asked().Say("7am Georgia").Say("hmm").Said[^1].Buttons.Select(button => button.Text));

    [Fact]
    public void No_other_country_can_be_tapped()
    {
        var chat = Asked().Say("7am Georgia");
        var asking = chat.Conversation.Open!.Asking;
        Assert.Null(chat.Take(new CoachBot.Core.Conversations.Input.Tap($"v1.{asking}.FR")).Conversation.Person.Country);
    }

    [Theory]
    [InlineData("I am in the state of Georgia", "several time zones")]
    [InlineData("Georgia, USA", "several time zones")]
    [InlineData("the country of Georgia", "Tbilisi, Georgia")]
    public void The_state_or_the_country_is_understood_in_words(string words, string answer)
    {
        Assert.Contains(answer, Asked().Say("7am Georgia").Say(words).Text, StringComparison.Ordinal);
        Assert.Contains(answer, Asked().Say($"7am, {words}").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_check_ins_the_buttons_settle_the_number()
    {
        var chat = Chat.WithPlan().Tap("Keep this plan").Tap("Keep, don't check in").Say("Georgia").Tap("Georgia");
        Assert.Equal("GE", chat.Conversation.Person.Country);
    }

    private static Chat Asked() => Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily");

    private static Chat Confirming() => Asked().Say("7pm Leeds");
}

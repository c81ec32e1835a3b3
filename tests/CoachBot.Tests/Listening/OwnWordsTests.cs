using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Listening;

/// <summary>Places and lengths in the person's own words, where the question offers buttons; the chat is on Monday 5 January 2026.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("lower right", "site.side")]
    [InlineData("left side of my low back", "site.side")]
    [InlineData("mostly on the right", "site.side")]
    [InlineData("left cheek", "site.buttock")]
    [InlineData("in my right glute", "site.buttock")]
    [InlineData("right in the middle", "site.middle")]
    [InlineData("across my whole lower back", "site.middle")]
    [InlineData("both sides", "site.middle")]
    [InlineData("small of my back", "site.middle")]
    [InlineData("lower back", "site.middle")]
    [InlineData("not down the leg, just the left side", "site.side")]
    public void A_place(string words, string reply) => Assert.Equal(reply, AtSite().Say(words).Conversation.Answer("site"));

    [Theory]
    [InlineData("down the back of my left thigh", "CL-08")]
    [InlineData("buttock and down my leg", "CL-08")]
    [InlineData("more in my upper back", "site.else")]
    [InlineData("it's the groin really", "site.else")]
    public void A_place_that_is_asked_about_further(string words, string question) => Assert.Equal(question, AtSite().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("since Tuesday", "duration.under-2w")]
    [InlineData("10 days", "duration.under-2w")]
    [InlineData("since Christmas", "duration.under-2w")]
    [InlineData("about three weeks", "duration.2-6w")]
    [InlineData("a month or so", "duration.2-6w")]
    [InlineData("2 months now", "duration.6w-3m")]
    [InlineData("more than three months", "duration.over-3m")]
    [InlineData("since last March", "duration.over-3m")]
    [InlineData("half a year on and off", "duration.over-3m")]
    [InlineData("less than 2 weeks", "duration.under-2w")]
    [InlineData("for years", "duration.over-3m")]
    public void A_length(string words, string reply) =>
        Assert.Equal(reply, AtSite().Tap("One side").Say(words).Conversation.Answer("duration") ?? "");

    [Theory]
    [InlineData("three days ago", false)]
    [InlineData("10 days ago", false)]
    [InlineData("about a year ago", true)]
    [InlineData("a year ago, worse since Monday", false)]
    public void A_length_that_decides_about_safety_has_to_be_plain(string words, bool isLonger)
    {
        var chat = Chat.Kept().Say("my crotch is numb").Tap("Old and unchanged");
        Assert.Equal("CL-03", chat.Conversation.Open?.Question);
        chat.Say(words);
        Assert.NotNull(chat.Conversation.Held);
        Assert.Equal(isLonger, chat.Conversation.Open?.Question == "CL-03.changed");
    }

    private static Chat AtSite() => Chat.AtFirstHelp().Tap("Make my plan, 6 taps");
}

using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>"My back hurts" with a plan on the way: its number is asked, and what is new (coaching.md 7.2, 7.3).</summary>
public sealed class BackHurtsOnTheWay
{
    [Theory]
    [InlineData("my back hurts")]
    [InlineData("it hurts")]
    [InlineData("me duele la espalda")]
    public void Its_number_is_asked_where_it_is_not_known_today(string words) => Assert.Equal("c1", Next().Say(words).Conversation.Open?.Question);

    [Fact]
    public void Once_it_is_known_what_helps_is_said_and_more_pain_is_asked_about_again()
    {
        var chat = Next().Say("/checkin").Say("3").Tap("Nothing new").Say("skip");
        Assert.Equal("faq.01", Roads.GoOn(chat).Say("my back hurts").Said[0].Prompt);
        Assert.Equal(("c1", true), (chat.Say("my back hurts more").Conversation.Open?.Question, chat.Conversation.CheckIns.Running?.IsWorse));
    }

    [Fact]
    public void In_a_pause_more_pain_asks_what_is_new_and_the_pause_stays()
    {
        Assert.Equal("faq.01", Chat.Kept().Say("/pause 5").Say("my back hurts").Said[0].Prompt);
        var chat = Chat.Kept().Say("/pause 5").Say("my back hurts more");
        Assert.Equal("c5.which", chat.Conversation.Open?.Question);
        chat.Tap("Something else").Say("a bit more than yesterday");
        Assert.Equal((Stage.Paused, "c5.noted.next"), (chat.Stage, chat.Said[0].Prompt));
    }

    private static Chat Next() => Roads.GoOn(Chat.Kept());
}

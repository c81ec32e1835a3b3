using CoachBot.Core.Conversations;
using CoachBot.Core.Linking;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>What waits while somebody adds a channel, and what comes of it.</summary>
public sealed class LinkTests
{
    [Fact]
    public void A_request_that_a_check_in_finds_open_is_asked_again_when_that_is_done()
    {
        var chat = LinkRoads.BehindACheckIn();
        Assert.Equal("link.confirm", chat.Conversation.Open?.Question);
        Assert.Contains("About your code", chat.Text);
        Assert.Single(chat.Tap("Yes, join").Effects.OfType<Effect.Join>());
    }

    [Fact]
    public void One_that_is_older_than_a_day_is_not()
    {
        var chat = LinkRoads.Asked(Chat.Kept(), Conversation.New).Wait(Duration.FromHours(26));
        Assert.DoesNotContain(chat.Conversation.Waiting, waiting => waiting.Question == "link.confirm");
    }

    [Fact]
    public void A_code_of_somebody_long_away_is_gone_on_with_after_the_screens()
    {
        var chat = Chat.Kept().Wait(Duration.FromDays(10)).Say("/start K7QZM2PX");
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        Assert.Contains("come back to your code", chat.Text);
        chat.Tap("None of these").Tap("None of these").Say("3");
        Assert.Equal("link.mine", chat.Conversation.Open?.Question);
        Assert.Equal(Others.Code, Assert.Single(chat.Tap("Yes, it's mine").Effects.OfType<Effect.UseLink>()).Code);
    }

    [Fact]
    public void A_join_ends_the_request_that_it_answers_and_none_of_ones_own()
    {
        var chat = LinkRoads.Asked(new Chat().Say("/link K7QZ-M2PX"), Conversation.New with { TurnNumber = 1 }).Tap("Yes, join");
        Assert.Single(chat.Effects.OfType<Effect.Join>());
        Assert.Contains(chat.Conversation.Timers, timer => timer.Key == LinkTimer.Unanswered(0));
    }

    [Fact]
    public void Who_uses_a_code_waits_for_the_answer_for_a_day_at_the_most()
    {
        var chat = new Chat().Say("/link K7QZ-M2PX");
        var waits = Assert.Single(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.LinkUnanswered);
        Assert.True(Requests.IsAwaited(chat.Conversation, LinkTimer.For(1, "telegram", int.Parse(waits.Key.Key)).Key));
        Assert.StartsWith("The two chats were not joined", chat.Wait(Requests.GoodFor).Text);
        Assert.Empty(chat.Conversation.Timers);
    }
}

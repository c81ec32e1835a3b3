using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A leg told of outside a check-in: what follows is said, and each check-in asks about it by its name (coaching.md 7.3 rule 2, CL-08).</summary>
public sealed class LegToldTests
{
    [Fact]
    public void What_follows_from_it_is_said_once_the_list_is_clear()
    {
        var chat = Told();
        Assert.Contains("The leg comes first: only gentle drills", chat.Text, StringComparison.Ordinal);
        Assert.EndsWith("I'll ask about it in your next check-in.", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_check_ins_nothing_is_promised()
    {
        var chat = Chat.WithPlan().Tap("Keep this plan").Tap("Keep, don't check in").Say("Leeds");
        Assert.DoesNotContain("check-in", Tell(chat).Text, StringComparison.Ordinal);
        Assert.Contains("The leg comes first", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_in_asks_about_the_leg_until_somebody_has_looked()
    {
        var chat = Told().Wait(Duration.FromHours(26)).Say("3");
        Assert.Equal("Anything new, or is the leg worse, numb or weak?", chat.Text);
        Assert.Equal("c5.which", Roads.GoOn(chat).Say("worse").Conversation.Open?.Question);
        chat.Tap("Nothing new").Say("/plan").Tap("Booked").Wait(Duration.FromHours(24)).Say("3");
        Assert.Contains("is the leg worse", chat.Text, StringComparison.Ordinal);
        chat.Tap("Nothing new");
        chat.Conversation = chat.Conversation with { Flags = [] };
        Assert.DoesNotContain("the leg", chat.Wait(Duration.FromHours(24)).Say("3").Text, StringComparison.Ordinal);
    }

    private static Chat Told() => Tell(Chat.Kept());

    private static Chat Tell(Chat chat) =>
        chat.Say("my leg tingles a bit since yesterday").Tap("Pain or tingling; touch, strength same").Tap("None of these");
}

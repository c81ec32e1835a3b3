using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>A check-in that stops half-way: a value that is missing never counts as better, and one that is there counts (coaching.md 7.3).</summary>
public sealed class UnfinishedDays
{
    [Fact]
    public void A_much_worse_day_steps_back_and_sends_somebody_though_its_last_tap_is_missing()
    {
        var chat = Morning().Say("7").Tap("Worse").Wait(Duration.FromDays(1));
        Assert.Contains("Your last check-in stopped half-way. What you told me counts all the same.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("within 2–3 days", chat.Text, StringComparison.Ordinal);
        Assert.Contains(chat.Conversation.Flags, flag => flag is { Flag: "RF-PRO-01", IsStarred: true });
        Assert.Equal(Phase.P0, chat.Conversation.Plan!.Phase);
        Assert.Contains("R3", chat.Conversation.CheckIns.Past[0].Rules);
        Assert.Equal("c1", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void The_first_line_of_the_message_names_nothing_of_it() =>
        Assert.StartsWith("Time for your check-in.", Morning().Say("7").Tap("Worse").Wait(Duration.FromDays(1)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("2", "Same or better")]
    [InlineData("3", null)]
    public void What_makes_nothing_stricter_changes_nothing(string pain, string? compared)
    {
        var chat = Morning().Say(pain);
        if (compared is not null && chat.Conversation.Open?.Question == "c2") chat.Tap(compared);
        var before = chat.Conversation.Plan;
        chat.Wait(Duration.FromDays(1));
        Assert.DoesNotContain("half-way", chat.Text, StringComparison.Ordinal);
        Assert.Equal(before, chat.Conversation.Plan);
    }

    [Fact]
    public void A_pause_in_the_middle_of_it_drops_nothing()
    {
        var chat = Morning().Say("7").Tap("Worse").Say("/pause 3");
        Assert.Contains("What you told me counts all the same.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.Paused, Phase.P0), (chat.Stage, chat.Conversation.Plan!.Phase));
    }

    [Fact]
    public void After_a_long_pause_the_lists_come_before_the_number()
    {
        var chat = Chat.Kept().Say("/pause 10").Wait(Duration.FromDays(11));
        Assert.Contains("The pause is over.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        chat.Tap("None of these");
        Assert.Equal("return.pain", chat.Conversation.Open?.Question);
        chat.Say("2");
        Assert.NotEqual("c1", chat.Conversation.Open?.Question);
    }

    private static Chat Morning() => Roads.GoOn(Chat.Kept("3")).Wait(Duration.FromHours(26));
}

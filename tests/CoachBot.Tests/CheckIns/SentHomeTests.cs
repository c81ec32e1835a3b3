using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Following;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>Checked and sent home: walking and rest, safety questions and nothing else, and the same words everywhere (coaching.md 8.4).</summary>
public sealed class SentHomeTests
{
    [Theory]
    [InlineData("/plan")]
    [InlineData("/waits")]
    [InlineData("/stretch")]
    [InlineData("/session")]
    [InlineData("/plan week")]
    public void Nowhere_is_any_training_offered(string command)
    {
        var chat = Home().Say(command);
        Assert.DoesNotContain("Keep your upper-body training", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gentle drills", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pelvic tilt", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Said.SelectMany(message => message.Buttons), button => button.Text == "Stretch");
    }

    [Fact]
    public void The_plan_says_that_seven_clear_days_come_first() =>
        Assert.Contains("seven clear days", Home().Say("/plan").Text, StringComparison.Ordinal);

    [Fact]
    public void For_fourteen_days_nothing_is_asked_but_pain_and_signs_and_no_cue_is_given()
    {
        var lived = new Living(Home()).Days(1, 14, (_, question) => Living.Steady(question, 4));
        Assert.All(lived.Chat.Conversation.Asked, asked => Assert.Contains(asked.Question, (string[])["c1", "c2", "worst", "c5", "rescreen", "gate.daily", "soon"]));
        Assert.DoesNotContain(lived.Chat.All, message => message.Text.Contains("One cue for now", StringComparison.Ordinal));
        Assert.DoesNotContain(lived.Chat.All, message => message.Text.Contains("check-ins in a row", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_begins_after_seven_days_that_were_told_and_clear()
    {
        var lived = new Living(Home()).Days(1, 6, (_, question) => Living.Steady(question, 2));
        Assert.Equal(Phase.P0, lived.Chat.Conversation.Plan!.Phase);
        Assert.Equal(Phase.P1, lived.Days(7, 7, (_, question) => Living.Steady(question, 2)).Chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void A_day_that_nobody_told_of_is_no_clear_one()
    {
        var lived = new Living(Home()).Days(1, 7, (day, question) => day == 3 ? null : Living.Steady(question, 2));
        Assert.Equal(Phase.P0, lived.Chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void Fourteen_days_of_silence_are_no_clear_days()
    {
        var lived = new Living(Home()).Days(1, 16, (day, question) => day < 15 ? null : Living.Steady(question, 2));
        Assert.Equal(Phase.P0, lived.Chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void A_flare_up_leads_to_no_session_before_seven_clear_days()
    {
        var lived = new Living(Home()).Days(1, 2, (_, question) => Living.Steady(question, 2));
        lived.Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Tap("Nothing I know of");
        Assert.Equal(Phase.P0, lived.Days(3, 6, (_, question) => Living.Steady(question, 2)).Chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void Nothing_stays_at_half_after_a_hospital()
    {
        var chat = Chat.Kept("2");
        Assert.True(chat.Conversation.Plan!.IsMildTrack);
        chat.Say("my crotch is numb").Wait(Duration.FromMinutes(31)).Tap("Seen").Tap("Sent home, exercise not mentioned");
        Assert.False(chat.Conversation.Plan!.IsMildTrack);
    }

    private static Chat Home() =>
        Chat.Kept("4").Say("my crotch is numb").Wait(Duration.FromMinutes(31)).Tap("Seen").Tap("Sent home, exercise not mentioned");
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Training;

/// <summary>A red session with the coach (coaching.md 4.3, 7.3 rule 3): sharp is red whatever number follows, and it steps back once, whether a check-in tells of it or not.</summary>
public sealed class RedSessionTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("2 sharp")]
    [InlineData("skip")]
    public void Strong_or_sharp_is_red_whatever_number_follows(string number)
    {
        var chat = Ended(Sharp().Say(number));
        Assert.Contains("too much", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Phase.P1, chat.Conversation.Plan!.PhaseSince.PlusDays(2)), (chat.Conversation.Plan.Phase, chat.Conversation.Plan.RestUntil));
    }

    [Theory]
    [InlineData("2 sharp")]
    [InlineData("2, but sharp")]
    [InlineData("it was sharp")]
    public void Sharp_in_the_words_of_the_number_is_understood(string number)
    {
        var chat = Ended(Begun().Tap("Stop here").Say(number));
        Assert.True(chat.Conversation.Training!.Last!.IsSharp);
        Assert.Equal(Phase.P1, chat.Conversation.Plan!.Phase);
    }

    [Theory]
    [InlineData("2", 3)]
    [InlineData("skip", 3)]
    [InlineData("4", 4)]
    public void After_a_set_that_hurt_clearly_no_lower_number_makes_the_session_green(string number, int pain)
    {
        var chat = Ended(Begun().Tap("It hurts").Tap("Clear").Tap("Stop here").Say(number));
        Assert.Equal(pain, chat.Conversation.Training!.Last!.Pain);
        Assert.Contains("the same work", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_without_a_number_the_check_in_knows_of_the_session_and_that_it_was_sharp()
    {
        var chat = Sharp().Wait(Duration.FromHours(2)).Say("/checkin").Say("2").Tap("Same or better");
        Assert.Equal("c4", chat.Conversation.Open!.Question);
        chat.Say("2").Tap("Nothing new");
        Assert.Contains("R3", chat.Conversation.CheckIns.Past[0].Rules);
        Assert.Equal(Phase.P1, chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void Told_by_a_check_in_it_counts_once_and_can_be_put_right()
    {
        var chat = Ended(Begun().Tap("Stop here").Say("7")).Say("/checkin").Say("2").Tap("Same or better").Tap("Nothing new");
        Assert.Contains("R3", chat.Conversation.CheckIns.Past[0].Rules);
        Assert.Equal(Phase.P1, chat.Conversation.Plan!.Phase);
        chat.Say("the session pain was 2, not 7");
        Assert.Equal(Phase.P2, chat.Conversation.Plan.Phase);
    }

    [Fact]
    public void With_the_check_ins_unanswered_it_has_stepped_back_all_the_same()
    {
        var chat = Ended(Begun().Tap("Stop here").Say("7")).Wait(Duration.FromDays(3)).Say("/checkin");
        while (chat.Conversation.Open is { } open)
        {
            chat.Say(open.Question switch { "c1" => "1", "c3" => "not today", "c5" => "nothing new", _ => "skip" });
        }

        Assert.Equal(Phase.P1, chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void With_weight_it_goes_two_steps_back_and_the_second_red_one_pauses_at_once()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { Phase = Phase.P3, Reload = new(1, 5) { Kilograms = 40, RedOn = chat.Conversation.Plan.StartedOn.PlusDays(-5) } },
        };
        Ended(chat.Say("/session").Tap("Warm, begin").Tap("Set done").Tap("Stop here").Say("6"));
        Assert.Equal((3, true), (chat.Conversation.Plan!.Reload!.Step, chat.Conversation.Plan.Reload.IsPaused));
        Assert.Contains("second red", chat.Text, StringComparison.Ordinal);
    }

    private static Chat Sharp() => Begun().Tap("It hurts").Tap("Strong or sharp");

    /// <summary>In P2, one set done.</summary>
    private static Chat Begun()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = Phase.P2 } };
        return chat.Say("/session").Tap("Warm, begin").Tap("Set done");
    }

    /// <summary>What else is asked after it is left alone.</summary>
    private static Chat Ended(Chat chat)
    {
        while (chat.Conversation.Training?.Running is not null)
        {
            chat.Say("skip");
        }

        return chat;
    }
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Plans;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A decided day, an open list, a time and a town are put right in plain words.</summary>
public sealed class PutRightTests
{
    /// <summary>Decided as green, and put right the same day: the plan is as before, and the day is decided again.</summary>
    [Theory]
    [InlineData("change pain to 7", "c1", "7", "R5")]
    [InlineData("my pain was actually 6 today", "c1", "6", "R5")]
    [InlineData("I lied, pain was 7", "c1", "7", "R5")]
    [InlineData("i meant 5 during", "c4", "5", "R3")]
    [InlineData("I did take a painkiller today", "painkiller", "painkiller.yes", "R5")]
    [InlineData("I only did half the session", "c3", "c3.part", "R7")]
    [InlineData("actually I only did part of it", "c3", "c3.part", "R7")]
    [InlineData("change session to part", "c3", "c3.part", "R7")]
    public void An_answer_of_the_day_that_was_just_decided(string words, string question, string after, string rule)
    {
        var chat = Decided();
        Assert.Equal(1, chat.Conversation.Plan!.GreenSessions);
        chat.Say(words);
        Assert.StartsWith("Changed.", chat.Text, StringComparison.Ordinal);
        var day = Assert.Single(chat.Conversation.CheckIns.Past, past => past.On == new LocalDate(2026, 1, 7));
        Assert.Equal((after, rule, 0), (CheckInAnswers.Of(day, question), day.Rules[0], chat.Conversation.Plan!.GreenSessions));
    }

    [Theory]
    [InlineData("this morning it is much worse")]
    [InlineData("my back is much worse now")]
    [InlineData("my pain is worse today")]
    public void Worse_after_the_check_in_asks_how_bad_and_what_is_new(string words)
    {
        var chat = Decided().Say(words);
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        chat.Say("5").Say("7");
        Assert.Equal("c5", chat.Conversation.Open?.Question);
        chat.Tap("Nothing new");
        Assert.Equal((true, "R3"), (chat.Conversation.CheckIns.Past[0].IsWorse, chat.Conversation.CheckIns.Past[0].Rules[0]));
    }

    [Fact]
    public void A_step_back_since_the_decision_is_not_undone_by_a_correction()
    {
        var chat = Decided();
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = Phase.P0 } };
        Assert.Equal(Phase.P0, chat.Say("I only did half the session").Conversation.Plan!.Phase);
    }

    [Theory]
    [InlineData("i meant 2 from the list", "about.thinners")]
    [InlineData("I meant none", "none")]
    public void What_is_put_right_at_an_open_list_is_a_line_of_it(string words, string after)
    {
        var list = Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table").Tap("One or more");
        Assert.Equal((after, "5"), (list.Say(words).Conversation.Answer("about.list"), list.Conversation.Answer("pain")));
    }

    [Theory]
    [InlineData("no it's 8", "20:00:00", "Leeds")]
    [InlineData("not 7, 8 pm", "20:00:00", "Leeds")]
    [InlineData("no, 8", "20:00:00", "Leeds")]
    [InlineData("no, Bradford", "19:00:00", "Bradford")]
    [InlineData("wrong town, I'm in Leipzig", "19:00:00", "Leipzig")]
    public void The_time_and_the_town_that_were_understood(string words, string time, string town)
    {
        var chat = Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("7pm Leeds").Say(words);
        Assert.Equal((time, town, "5"), ($"{chat.Conversation.Person.CheckInAt:HH:mm:ss}", chat.Conversation.Person.Town, chat.Conversation.Answer("pain")));
        Assert.Equal("time-place.right", chat.Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("no, 6", "06:00:00")]
    [InlineData("I meant 3", "15:00:00")]
    [InlineData("no, 3 am", "03:00:00")]
    public void Nobody_is_written_to_at_night_who_did_not_say_so(string words, string time) => Assert.Equal(
        time, $"{Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("7 am Leeds").Say(words).Conversation.Person.CheckInAt:HH:mm:ss}");

    /// <summary>A green training day, decided: one step up.</summary>
    private static Chat Decided()
    {
        var chat = Chat.Kept("2");
        chat.Wait(Duration.FromHours(49.1));
        return chat.Say("2").Tap("Same or better").Tap("Done").Say("1").Tap("No").Tap("Nothing new");
    }
}

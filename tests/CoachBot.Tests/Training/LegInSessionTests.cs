using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Training;

/// <summary>Something runs down a leg in a session (coaching.md 2.4, 4.3, 7.3 rule 2).</summary>
public sealed class LegInSessionTests
{
    [Fact]
    public void Screen_A_comes_right_after_the_question_about_the_leg() =>
        Assert.Equal("rescreen", Hurt().Conversation.Open!.Question);

    [Fact]
    public void In_the_first_set_too_it_ends_the_session_for_the_day_and_says_why()
    {
        var chat = Hurt().Tap("None of these").Say("/session");
        Assert.Contains("because of your leg", chat.Text, StringComparison.Ordinal);
        Assert.True(chat.Conversation.Training!.Last!.HasLeg);
    }

    [Fact]
    public void Told_in_own_words_it_ends_the_session_as_the_button_does()
    {
        var chat = Begun().Say("my left leg tingles").Tap("Pain or tingling; touch, strength same");
        Assert.Equal("rescreen", chat.Conversation.Open!.Question);
        Assert.Null(chat.Conversation.Training!.Running);
        Assert.DoesNotContain(chat.Tap("None of these").Conversation.Waiting, waiting => waiting.Question == "session.set");
    }

    [Fact]
    public void It_is_red_and_drops_a_phase_for_two_days()
    {
        var plan = Hurt().Conversation.Plan!;
        Assert.Equal((Phase.P0, new LocalDate(2026, 1, 7)), (plan.Phase, plan.RestUntil));
    }

    [Fact]
    public void The_next_session_begins_with_a_question_about_the_leg()
    {
        var chat = NextSession();
        Assert.Equal("session.leg", chat.Conversation.Open!.Question);
        Assert.Equal("session.leg", chat.Say("yes").Conversation.Open!.Question);
        Assert.Equal("session.leg", chat.Say("skip").Conversation.Open!.Question);
    }

    [Fact]
    public void A_quiet_leg_trains_without_the_exercise_it_came_in()
    {
        var chat = NextSession().Tap("Quiet since then");
        Assert.Equal("session.start", chat.Conversation.Open!.Question);
        Assert.DoesNotContain("Dead bug", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leg_that_is_not_quiet_is_asked_about_and_there_is_no_session()
    {
        var chat = NextSession().Tap("Still there, or it came back");
        Assert.Equal("CL-08", chat.Conversation.Open!.Question);
        Assert.Equal(Phase.P0, chat.Conversation.Plan!.Phase);
        Assert.Equal("rescreen", chat.Tap("Pain or tingling; touch, strength same").Conversation.Open!.Question);
    }

    private static Chat Begun() => Chat.Kept("2").Say("/session").Tap("Warm, begin");

    private static Chat Hurt() => Begun().Tap("It hurts").Tap("Runs down a leg").Tap("Pain or tingling; touch, strength same");

    /// <summary>Three days later, back in P1.</summary>
    private static Chat NextSession()
    {
        var chat = Hurt().Tap("None of these");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = Phase.P1, PhaseSince = new LocalDate(2026, 1, 8) } };
        chat.Wait(Duration.FromDays(3) - Duration.FromHours(9)).Say("/checkin").Say("2").Tap("Nothing new");
        return chat.Say("/session");
    }
}

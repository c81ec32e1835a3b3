using CoachBot.Core.CheckIns;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Reload;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>What is said fits what was done: the reason of a step back, a day that asks for a visit, a question left open (coaching.md 4.4, 4.6, 7.6).</summary>
public sealed class StepBackWords
{
    [Fact]
    public void Who_comes_back_is_told_that_the_plan_went_back_and_why()
    {
        Assert.Contains("away for a while, so your plan", AfterRoads.Away("1").Text, StringComparison.Ordinal);
        Assert.Contains("Your pain is up", AfterRoads.Away("5").Text, StringComparison.Ordinal);
        Assert.Contains("hip thrust starts with less weight", AfterRoads.AwayWithWeight().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "you were away")]
    [InlineData(false, "after a flare-up")]
    public void The_review_names_what_took_the_plan_back(bool isAway, string reason)
    {
        var chat = isAway ? AfterRoads.ReviewAfterAway() : AfterRoads.ReviewAfterFlare();
        Assert.Contains(reason, chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("passed the gate", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_asks_for_a_visit_counts_its_session_and_adds_nothing()
    {
        var chat = Chat.Kept("3");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { Phase = Phase.P1, StartedOn = Living.Monday.PlusDays(-21) },
            CheckIns = chat.Conversation.CheckIns with { Running = new CheckIn(Living.Monday, 3, false, "done", 1, false) { IsTrainingDay = true } },
        };
        chat.Say("/checkin").Tap("Nothing new");
        Assert.Contains("R6", chat.Conversation.CheckIns.Past[0].Rules);
        Assert.Contains("day-21", chat.Conversation.CheckIns.Past[0].Rules);
        Assert.Equal((1, ""), (chat.Conversation.Plan!.GreenSessions, chat.Conversation.Plan.Grown));
        Assert.DoesNotContain("New next time", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_session_at_the_old_weight_counts_whether_it_is_said_that_more_was_in_it_or_not(bool isSaid, int greens)
    {
        var chat = Loaded.In(Phase.P4, Loaded.ReadyForR5 with { Step = 7, Kilograms = 90, Greens = 2 });
        chat.Say("/checkin");
        new Living(chat).Answer(0, (_, question) => question == "gate.more" ? (isSaid ? "Yes" : null) : Living.Steady(question, 1)).Until(3);
        var reload = chat.Conversation.Plan!.Reload!;
        Assert.Equal((8, 100m, Loaded.Today, greens), (reload.Step, reload.Kilograms, reload.LastOn, reload.Greens));
        Assert.Equal(5, chat.Conversation.Plan.GreenSessions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void While_all_weights_wait_no_lift_is_back_and_none_is_asked_about(bool isFlagged)
    {
        var chat = Loaded.In(Phase.P4, Loaded.ReadyForR5 with { Step = 7, Kilograms = 70 });
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { GreenSessions = 9 } };
        var text = (isFlagged ? chat.Flagged(isStarred: true) : chat).Say("/plan").Text;
        Assert.Equal(isFlagged, text.Contains("all weights", StringComparison.Ordinal));
        Assert.NotEqual(isFlagged, text.Contains("Which of these did you do before", StringComparison.Ordinal));
        Assert.NotEqual(isFlagged, text.Contains("Back as well", StringComparison.Ordinal));
    }

    [Fact]
    public void While_only_the_drills_of_P1_are_left_the_plan_is_called_by_them()
    {
        var chat = Loaded.In(Phase.P2, null);
        Assert.Contains("build strength", chat.Say("/plan").Text, StringComparison.Ordinal);
        Assert.Contains("learn control", chat.Flagged().Say("/plan").Text, StringComparison.Ordinal);
    }
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Weeks;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Reload;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>What a weekly review compares and asks (coaching.md 7.6, 3.0, 3.3).</summary>
public sealed class ReviewTests
{
    [Theory]
    [InlineData(3, 40, 10, Trend.Better)]
    [InlineData(3, 40, 35, Trend.Same)]
    [InlineData(3, 10, 40, Trend.Worse)]
    [InlineData(1, 40, 10, Trend.Unknown)]
    public void With_pain_only_in_the_lift_the_sessions_are_compared(int rated, int first, int now, Trend trend)
    {
        var conversation = Gated.Ready with
        {
            Plan = Gated.Ready.Plan! with { IsLiftOnly = true, BaselineUsual = 0 },
            CheckIns = Gated.Ready.CheckIns with { BaselineInSession = first },
        };
        Assert.Equal(trend, WeekWords.OfUsual(conversation, new Week(Gated.Day21, 7, 0, 0, 1, 3, 3) { InSessionTenths = now, Rated = rated }));
    }

    [Fact]
    public void A_worry_that_was_agreed_to_is_asked_about_again_without_its_lead()
    {
        var chat = ReviewRoads.Worried();
        Assert.Contains(chat.All, message => message.Text.Contains("Once more, as it may have changed. Do you agree: training could", StringComparison.Ordinal));
        Assert.Contains(chat.All, message => message.Text.Contains("Once more, as it may have changed. Do you agree: my back is", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_thumb_test_once_showed_stays_when_it_is_left_alone_later()
    {
        var chat = TuneRoads.Told(Chat.Kept("2"), ("thumb", "thumb.wider"));
        chat.Say("/tune change").Tap("Thumb test").Tap("Not today");
        Assert.Equal("thumb.wider", chat.Conversation.Answer("thumb"));
    }

    [Fact]
    public void A_session_of_drills_alone_has_the_wider_band_on_the_mild_track()
    {
        var plan = Gated.Ready.Plan! with { Phase = Phase.P1, IsMildTrack = true };
        var day = Gated.Past(0) with { InSession = 5 };
        Assert.Equal("R5", CheckInRules.Decide(Gated.Ready with { Plan = plan }, day with { HasWeight = false }).Rule);
        Assert.Equal("R3", CheckInRules.Decide(Gated.Ready with { Plan = plan }, day).Rule);
    }
}

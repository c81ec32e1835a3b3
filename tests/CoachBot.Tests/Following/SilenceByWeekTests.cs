using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>coaching.md 7.5 for somebody who chose to be asked once a week: prompts are counted, not days.</summary>
public sealed class SilenceByWeekTests
{
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    [InlineData(4, false, true)]
    public void Two_missed_weeks_bring_the_weekly_text_and_four_the_last(int missed, bool isWeeklyText, bool isLast)
    {
        var lived = new Living(Chat.Kept()).Days(1, 1, (_, question) => Living.Steady(question, 4)).Say("/less weekly").Until(8 + (7 * missed));
        var last = lived.Chat.All.Last(message => message.Urgency == Core.Dialogs.Urgency.Proactive).Text;
        Assert.Equal(isWeeklyText, last.Contains("quiet week", StringComparison.Ordinal));
        Assert.Equal(isLast, last.Contains("my last message", StringComparison.Ordinal));
        Assert.Equal(isLast, lived.Chat.Stage == Stage.Paused);
    }
}

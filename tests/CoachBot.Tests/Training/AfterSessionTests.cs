using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Training;

/// <summary>The last card of a session: rolling is offered to nobody who should leave it out (coaching.md 5.3 ST-13, 2.6 RF-MED-01).</summary>
public sealed class AfterSessionTests
{
    [Theory]
    [InlineData("about.none", true)]
    [InlineData("about.thinners", false)]
    [InlineData("about.known", false)]
    public void Rolling_is_named_only_where_the_roller_suits(string about, bool isNamed)
    {
        var chat = TuneRoads.Told(Chat.Kept("2"), ("about.list", about)).Say("/session").Tap("Warm, begin").Tap("Set done").Tap("Stop here").Say("1");
        while (chat.Conversation.Open is not null)
        {
            chat.Say("skip");
        }

        Assert.Contains("end with easy stretches", chat.Text, StringComparison.Ordinal);
        Assert.Equal(isNamed, chat.Text.Contains("Rolling glutes", StringComparison.Ordinal));
    }
}

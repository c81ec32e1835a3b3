using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Notes;

/// <summary>The page says where the numb feeling was, as it was answered: numb skin of a buttock is not yet numbness between the legs (CL-01).</summary>
public sealed class NumbOnThePage
{
    private const string BetweenTheLegs = "numbness between my legs";

    [Fact]
    public void Skin_of_the_buttock_is_called_that()
    {
        var text = Told().Tap("Skin of one or both buttocks").Tap("Today or this week").Say("/note").Text;
        Assert.Contains("5 January 2026: numb skin on the buttock, sent to", text, StringComparison.Ordinal);
        Assert.DoesNotContain(BetweenTheLegs, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_pressed_and_was_not_answered_about_later_is_called_that()
    {
        var chat = Told().Tap("Only while a bar or seat presses").Wait(Duration.FromHours(25));
        Assert.Equal("CL-01.again", chat.Conversation.Open?.Question);
        var text = chat.Wait(Duration.FromMinutes(15)).Say("/note").Text;
        Assert.Contains("numb or odd feeling where a bar or seat presses, sent to", text, StringComparison.Ordinal);
        Assert.DoesNotContain(BetweenTheLegs, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_the_legs_is_called_that() =>
        Assert.Contains(BetweenTheLegs, Told().Tap("Genitals, back passage, inner thighs").Say("/note").Text, StringComparison.Ordinal);

    private static Chat Told() => Roads.GoOn(Chat.Kept()).Say("my bum goes numb on the bench");
}

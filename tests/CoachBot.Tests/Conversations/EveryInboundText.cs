using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Whatever carries words is read for red flags first, wherever the conversation stands (coaching.md 2.5).</summary>
public sealed class EveryInboundText
{
    private static readonly IReadOnlyList<Input> Carriers =
    [
        new Input.Text("my crotch is numb"),
        new Input.Text("pain 3, did the session, fine this morning, oh and my crotch is numb"),
        new Input.Text("no, but my crotch is numb"),
        new Input.Text("/stretch hamstring my foot is dragging"),
        new Input.Text("/form hip thrust, cant feel it when i wipe"),
        new Input.Text("/checkin i wet myself"),
        new Input.Text("/learn why my crotch is numb"),
        new Input.Text("/stop my crotch is numb"),
        new Input.Text("/forget i cant pee anymore"),
        new Input.Text("/nosuchcommand my crotch is numb"),
        new Input.Attachment("my crotch is numb"),
        new Input.Edited("my crotch is numb"),
    ];

    public static TheoryData<string> Places => [.. Seeds.Named.Keys];

    /// <summary>After a week away anything at all begins with the screens again.</summary>
    public static TheoryData<string> PlacesInTheMiddle => [.. Seeds.Named.Keys.Where(place => place != "silent-week")];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_sign_is_an_emergency_whatever_carries_it(string place)
    {
        var here = Seeds.Named[place]().Conversation;
        Assert.All(Carriers, carrier => Assert.Equal(Level.Emergency, Walker.Take(here, carrier).After.Held?.Level));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_message_found_after_an_outage_is_an_emergency_and_says_that_it_was_late(string place)
    {
        var chat = Seeds.Named[place]();
        chat.Take(new Input.Text("my crotch is numb"), late: Duration.FromHours(3));
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        Assert.Contains("I only just saw this.", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PlacesInTheMiddle))]
    public void A_changed_message_without_a_sign_changes_no_answer(string place)
    {
        var here = Seeds.Named[place]().Conversation;
        var step = Walker.Take(here, new Input.Edited("5"));
        Assert.Equal(here.Open?.Question, step.After.Open?.Question);
        Assert.Equal(here.Held?.Level, step.After.Held?.Level);
        Assert.Equal(here.Stage == "Yesterday" ? nameof(Stage.Lost) : here.Stage, step.After.Stage);
        Assert.NotEmpty(step.Messages);
    }
}

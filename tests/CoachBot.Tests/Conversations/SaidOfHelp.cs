using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>An appointment or a flare-up told in words, where no question asks for it.</summary>
public sealed class SaidOfHelp
{
    [Theory]
    [InlineData("booked")]
    [InlineData("I booked a physio")]
    [InlineData("I've booked an appointment")]
    [InlineData("i made an appointment with my doctor for thursday")]
    public void An_appointment_counts_before_anybody_asks(string words) =>
        Assert.All(Limited().Say(words).Conversation.Flags, flag => Assert.True(flag.IsBooked));

    [Theory]
    [InlineData("i haven't booked yet")]
    [InlineData("I have not booked a physio")]
    [InlineData("couldn't get an appointment")]
    [InlineData("i booked a holiday")]
    public void What_only_sounds_like_one_does_not(string words) =>
        Assert.All(Limited().Say(words).Conversation.Flags, flag => Assert.False(flag.IsBooked));

    [Fact]
    public void The_plan_has_a_button_for_it_until_it_is_booked()
    {
        var chat = Limited().Say("/plan").Tap("Booked");
        Assert.All(chat.Conversation.Flags, flag => Assert.True(flag.IsBooked));
        Assert.DoesNotContain(chat.Say("/plan").Said.SelectMany(message => message.Buttons), button => button.Text == "Booked");
    }

    [Theory]
    [InlineData("I'm having a flare-up")]
    [InlineData("my back flared up again")]
    [InlineData("it's flaring up again today")]
    [InlineData("got another flare-up")]
    public void A_flare_up_begins_with_both_screens(string words)
    {
        var chat = Roads.GoOn(Chat.Kept()).Say(words);
        Assert.Equal(("rescreen", "flare"), (chat.Conversation.Open?.Question, chat.Conversation.Open?.About));
    }

    private static Chat Limited() => Roads.GoOn(Chat.Kept()).Say("a burning band of blisters round my side");
}

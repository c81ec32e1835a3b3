using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A sign that was looked at and is there again, and an urgent one that grows (coaching.md 2.1, 2.2, 8.4).</summary>
public sealed class SignsThatComeBack
{
    [Theory]
    [InlineData("it's back")]
    [InlineData("it came back tonight")]
    [InlineData("i have it again")]
    [InlineData("it's come back")]
    [InlineData("the problem is worse again")]
    [InlineData("it's got worse")]
    public void After_being_sent_home_it_is_an_emergency_again_and_says_go_back(string words)
    {
        var chat = SentHome(British).Say(words);
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        Assert.StartsWith("**This could need emergency care.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("**go back and say so**", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ha vuelto")]
    [InlineData("me ha vuelto a pasar")]
    [InlineData("lo tengo otra vez")]
    [InlineData("está peor")]
    public void In_Spanish_too(string words)
    {
        var chat = SentHome(Spanish).Say(words);
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        Assert.Contains("**vuelve y dilo**", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sign_itself_told_again_says_go_back_too() =>
        Assert.Contains("**go back and say so**", SentHome(British).Say("i cant pee again").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("my back pain is worse today")]
    [InlineData("I'm back")]
    [InlineData("will it come back?")]
    public void Pain_by_its_name_a_greeting_and_a_question_lock_nothing(string words) =>
        Assert.Null(SentHome(British).Say(words).Conversation.Held);

    [Fact]
    public void After_two_weeks_it_is_nothing_of_that_time()
    {
        var chat = SentHome(British);
        chat.Now += Duration.FromDays(15);
        Assert.Null(chat.Say("it's back").Conversation.Held);
    }

    [Theory]
    [InlineData("it's got worse")]
    [InlineData("it's back")]
    public void Worse_while_waiting_for_tests_is_the_text_again_and_its_follow_ups(string words)
    {
        var chat = Chat.Kept().Say("i cant pee since this morning").Say("i've been seen").Tap("They found something / waiting for tests").Say(words);
        Assert.Contains("**go back and say so**", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Emergency, chat.Stage);
        Assert.Contains(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.FollowUp && timer.Key.Key.EndsWith("30m", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stiff neck")]
    [InlineData("i have a stiff neck now")]
    [InlineData("my neck is stiff")]
    [InlineData("it's much worse than an hour ago")]
    [InlineData("it's worse")]
    [InlineData("i feel confused")]
    [InlineData("i'm shaking uncontrollably")]
    [InlineData("leg pain now")]
    [InlineData("it's spreading")]
    public void An_urgent_sign_that_grows_is_an_emergency(string words) =>
        Assert.Equal(Level.Emergency, Chat.Kept().Say("fever and back pain").Say(words).Conversation.Held?.Level);

    [Theory]
    [InlineData("tengo el cuello rígido")]
    [InlineData("estoy confundida")]
    [InlineData("estoy tiritando sin parar")]
    [InlineData("se está extendiendo")]
    public void And_in_Spanish(string words) =>
        Assert.Equal(Level.Emergency, Chat.Locked("RF-INF-01", Level.Urgent, Spanish).Say(words).Conversation.Held?.Level);

    [Theory]
    [InlineData("no stiff neck")]
    [InlineData("not getting worse")]
    [InlineData("it has not spread")]
    [InlineData("thanks")]
    public void What_is_denied_changes_nothing(string words) =>
        Assert.Equal(Level.Urgent, Chat.Kept().Say("fever and back pain").Say(words).Conversation.Held?.Level);

    private static ClientHints British => Chat.British;

    private static ClientHints Spanish => new("es-ES", "Europe/Madrid", "ES");

    private static Chat SentHome(ClientHints hints)
    {
        var chat = Chat.Locked("RF-CES-02", Level.Emergency, hints);
        chat.Say(hints == Spanish ? "me han visto" : "i've been seen");
        return chat.Tap(hints == Spanish ? "A casa, sin hablar de ejercicio" : "Sent home, exercise not mentioned");
    }
}

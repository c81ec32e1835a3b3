using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>A weight with its sets beside another question, and "what is it?" by itself.</summary>
public sealed class WeightLineTests
{
    [Theory]
    [InlineData("100 kg x 8 x 3")]
    [InlineData("225 lb 3x8")]
    public void A_weight_beside_another_question_is_told_where_it_belongs_and_the_question_stays(string words)
    {
        var chat = TuneRoads.Open("onset");
        var open = chat.Conversation.Open!.Question;
        chat.Say(words);
        Assert.Contains("before it hurt in /tune", chat.Text, StringComparison.Ordinal);
        Assert.Equal(open, chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Answer(open));
    }

    [Fact]
    public void A_weight_with_nothing_open_is_told_where_it_belongs() =>
        Assert.Contains("before it hurt in /tune", Chat.Kept().Say("100 kg x 8 x 3").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("what is it?")]
    [InlineData("so what is it?")]
    [InlineData("what is wrong with me")]
    [InlineData("what could it be?")]
    public void Asked_what_it_is_the_coach_says_that_it_cannot_know(string words)
    {
        Assert.Contains("I can't say what it is", Chat.Kept().Say(words).Text, StringComparison.Ordinal);
        Assert.Contains("I can't say what it is", Chat.Kept().Say("thanks").Say(words).Text, StringComparison.Ordinal);
        Assert.Contains("I can't say what it is", Chat.AtFirstHelp().Say(words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Spanish_it_is_the_same_question() =>
        Assert.Contains("No puedo decir qué es", Chat.Kept().Say("/language es").Say("¿qué es?").Text, StringComparison.Ordinal);
}

using CoachBot.Core.Questionnaires;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Tuning;

/// <summary>The usual working sets in one typed line (coaching.md 3.2, load).</summary>
public sealed class TypedWeightTests
{
    [Theory]
    [InlineData("60kg x 8 x 3", "60", "kg", "8", "3")]
    [InlineData("60 kg x 8 x 3", "60", "kg", "8", "3")]
    [InlineData("80kg 3x8", "80", "kg", "8", "3")]
    [InlineData("3 sets of 8 at 80 kg", "80", "kg", "8", "3")]
    [InlineData("135 lb", "61.235", "lb", null, null)]
    [InlineData("175 lb for 10", "79.379", "lb", "10", null)]
    [InlineData("62.5", "62.5", "kg", null, null)]
    [InlineData("70", "70", "kg", null, null)]
    [InlineData("two plates", "100", "kg", null, null)]
    [InlineData("500 kg", "500", "kg", null, null)]
    [InlineData("60 kg for 60 reps", "60", "kg", null, null)]
    [InlineData("body weight only", "0", null, null, null)]
    [InlineData("don't know", "left", null, null, null)]
    [InlineData("skip", "skipped", null, null, null)]
    public void A_line_is_taken_with_all_it_says(string words, string weight, string? unit, string? reps, string? sets)
    {
        var told = InTheRun().Say(words).Conversation;
        Assert.Equal((weight, unit, reps, sets), (told.Answer("load.weight"), told.Answer("load.unit"), told.Answer("load.reps"), told.Answer("load.sets")));
    }

    [Theory]
    [InlineData("501 kg")]
    [InlineData("1200 lb")]
    [InlineData("-5")]
    [InlineData("asdf")]
    [InlineData("how heavy is a bar?")]
    public void What_is_no_such_weight_is_asked_again(string words)
    {
        var chat = InTheRun().Say(words);
        Assert.Null(chat.Conversation.Answer("load.weight"));
        Assert.Equal("load.weight", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void The_range_is_said_in_the_persons_unit()
    {
        Assert.Contains("0 to 500 kg", InTheRun().Say("501 kg").Text, StringComparison.Ordinal);
        Assert.Contains("0 to 1102.25 lb", InTheRun().Say("1200 lb").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("load.reps", "0", "51", "50")]
    [InlineData("load.sets", "0", "16", "15")]
    [InlineData("load.times", "-1", "8", "7")]
    public void Counts_have_their_ranges(string question, string below, string above, string most)
    {
        var chat = TuneRoads.Open(question, ("load.weight", "60"));
        Assert.Null(chat.Say(below).Conversation.Answer(question));
        Assert.Null(chat.Say(above).Conversation.Answer(question));
        Assert.Equal(most, chat.Say(most).Conversation.Answer(question));
        Assert.Equal(AnswerKind.Number, Questions.Of(question).Kind);
    }

    [Fact]
    public void Nothing_more_is_asked_about_a_weight_that_was_not_told()
    {
        Assert.Equal("onset", InTheRun().Say("skip").Conversation.Open?.Question);
        Assert.Equal("onset", InTheRun().Say("don't know").Conversation.Open?.Question);
        Assert.Equal("load.reps", InTheRun().Say("135 lb").Conversation.Open?.Question);
        Assert.Equal("load.times", InTheRun().Say("60kg x 8 x 3").Conversation.Open?.Question);
    }

    private static Chat InTheRun()
    {
        var chat = Chat.Kept("2").Say("/tune");
        while (chat.Conversation.Open?.Question != "load.weight")
        {
            chat.Say("skip");
        }

        return chat;
    }
}

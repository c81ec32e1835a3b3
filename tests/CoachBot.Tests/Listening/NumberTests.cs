using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class NumberTests
{
    [Theory]
    [InlineData("6", 6)]
    [InlineData("six", 6)]
    [InlineData("6ish", 6)]
    [InlineData("about a 7/10", 7)]
    [InlineData("7 out of 10", 7)]
    [InlineData("seven out of ten", 7)]
    [InlineData("10 out of 10", 10)]
    [InlineData("between 4 and 5", 5)]
    [InlineData("it was an 8 but now 3", 3)]
    [InlineData("8 yesterday, 3 today", 3)]
    [InlineData("3 now, 8 yesterday", 3)]
    [InlineData("was 8 now 3", 3)]
    [InlineData("went from 8 to 3", 3)]
    [InlineData("no pain", 0)]
    [InlineData("no pain at all", 0)]
    [InlineData("pain free", 0)]
    [InlineData("zero", 0)]
    [InlineData("0", 0)]
    [InlineData("none", 0)]
    [InlineData("10", 10)]
    [InlineData("ten", 10)]
    [InlineData("3.5", 4)]
    [InlineData("3½", 4)]
    [InlineData("three and a half", 4)]
    [InlineData("three or four", 4)]
    [InlineData("6-7", 7)]
    [InlineData("6 to 7", 7)]
    [InlineData("6 or maybe 7", 7)]
    [InlineData("a solid 6", 6)]
    [InlineData("4.5/10", 5)]
    [InlineData("nothing hurts", 0)]
    [InlineData("I'd say 6", 6)]
    [InlineData("2 sharp", 2)]
    [InlineData("it's a 4 when I sit for 2 hours", 4)]
    [InlineData("5!", 5)]
    [InlineData("maybe 5?", 5)]
    [InlineData("for 3 weeks it has been a 6", 6)]
    [InlineData("L5 area, about 4", 4)]
    [InlineData("down to 2", 2)]
    public void A_number_is_understood(string text, int value) =>
        Assert.Equal(new NumberAnswer(value, Certainty.High), Answers.Number(English.Hear(text), 0, 10));

    [Theory]
    [InlineData("5 in the morning and 8 at night", 8)]
    [InlineData("4 but 7 when bending", 7)]
    [InlineData("60/100", 6)]
    [InlineData("4/5", 5)]
    [InlineData("no pain but my foot is numb", 0)]
    [InlineData("no pain but stiff, maybe 2 later", 2)]
    public void A_guess_is_marked(string text, int value) =>
        Assert.Equal(new NumberAnswer(value, Certainty.Low), Answers.Number(English.Hear(text), 0, 10));

    [Theory]
    [InlineData("half a point better")]
    [InlineData("two points better")]
    [InlineData("3 weeks")]
    [InlineData("")]
    [InlineData("no one")]
    [InlineData("the other one side")]
    [InlineData("at L5")]
    [InlineData("8:30")]
    [InlineData("80kg")]
    [InlineData("dunno")]
    public void Other_numbers_are_no_answer(string text) => Assert.Null(Answers.Number(English.Hear(text), 0, 10));

    [Theory]
    [InlineData("11", 11)]
    [InlineData("100", 100)]
    [InlineData("twenty five", 25)]
    [InlineData("12/10", 12)]
    public void Out_of_range_is_its_own_result(string text, int value) =>
        Assert.Equal(new NumberAnswer(value, Certainty.High, IsInRange: false), Answers.Number(English.Hear(text), 0, 10));

    [Fact]
    public void Another_range_is_respected()
    {
        Assert.Equal(62, Answers.Number(English.Hear("62"), 0, 500)?.Value);
        Assert.False(Answers.Number(English.Hear("no pain"), 1, 10)?.IsInRange);
    }
}

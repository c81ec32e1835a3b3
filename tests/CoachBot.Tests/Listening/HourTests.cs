using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class HourTests
{
    [Theory]
    [InlineData("2, done, same as usual, took ibuprofen at 8 this morning", 2)]
    [InlineData("2, done, took ibuprofen this morning at 8", 2)]
    [InlineData("pain 2, ibuprofen at 8", 2)]
    [InlineData("2, took it at 9", 2)]
    [InlineData("trained at 6, pain 3", 3)]
    [InlineData("woke up, at 5 this morning, pain 3", 3)]
    [InlineData("done, 6 pm, pain 3", 3)]
    [InlineData("took ibuprofen at 8 this morning", null)]
    public void An_hour_of_the_day_is_no_pain(string text, int? pain) => Assert.Equal(pain, PainOf(text));

    [Theory]
    [InlineData("pain at 8", 8)]
    [InlineData("it's at 8 now", 8)]
    [InlineData("pain at 8 this morning", 8)]
    [InlineData("it was at 8 this morning", 8)]
    [InlineData("took ibuprofen and it's at 4 now", 4)]
    [InlineData("pain 3 at night", 3)]
    [InlineData("at 4 today", 4)]
    public void A_pain_that_stands_at_a_number_stays_one(string text, int pain) => Assert.Equal(pain, PainOf(text));

    private static int? PainOf(string text) => Answers.CheckInLine(English.Hear(text))?.Pain?.Value;
}

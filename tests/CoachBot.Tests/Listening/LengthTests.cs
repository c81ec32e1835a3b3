using CoachBot.Core.Listening;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class LengthTests
{
    /// <summary>A Friday.</summary>
    private static readonly LocalDate Today = new(2026, 11, 20);

    [Theory]
    [InlineData("three weeks", 21)]
    [InlineData("3 weeks ago", 21)]
    [InlineData("about 2 months", 60)]
    [InlineData("2-3 weeks", 21)]
    [InlineData("two or three weeks", 21)]
    [InlineData("a week and a half", 10)]
    [InlineData("1.5 weeks", 10)]
    [InlineData("a couple of days", 2)]
    [InlineData("a few weeks", 21)]
    [InlineData("a year", 365)]
    [InlineData("half a year", 182)]
    [InlineData("since Tuesday", 3)]
    [InlineData("since Friday", 7)]
    [InlineData("last Monday", 4)]
    [InlineData("since yesterday", 1)]
    [InlineData("yesterday", 1)]
    [InlineData("this morning", 0)]
    [InlineData("last week", 7)]
    [InlineData("since October", 50)]
    [InlineData("since March 2025", 629)]
    [InlineData("2 hours", 0)]
    [InlineData("for months", 90)]
    [InlineData("a fortnight", 14)]
    [InlineData("3wks", 21)]
    [InlineData("3 weeks, worse since yesterday", 21)]
    public void A_length_is_understood(string text, int days) => Assert.Equal(days, Answers.Length(English.Hear(text), Today)?.Days);

    [Theory]
    [InlineData("under 2 weeks", LengthBound.LessThan)]
    [InlineData("more than a year", LengthBound.MoreThan)]
    [InlineData("at least 3 months", LengthBound.MoreThan)]
    [InlineData("3 months", LengthBound.About)]
    public void Its_bound_is_heard(string text, LengthBound bound) => Assert.Equal(bound, Answers.Length(English.Hear(text), Today)?.Bound);

    [Fact]
    public void The_words_are_kept_as_a_period() =>
        Assert.Equal(Period.FromMonths(2), Answers.Length(English.Hear("2 months"), Today)?.Length);

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("may I ask why")]
    [InlineData("dunno")]
    [InlineData("since 2031")]
    public void Other_words_are_no_length(string text) => Assert.Null(Answers.Length(English.Hear(text), Today));
}

using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class CheckInLineTests
{
    [Theory]
    [InlineData("pain 3, did the bridges, fine this morning", 3, null, SessionDone.Done, Compared.SameOrBetter)]
    [InlineData("3", 3, null, null, null)]
    [InlineData("about a 4, skipped it, a bit worse", 4, null, SessionDone.Not, Compared.Worse)]
    [InlineData("no pain, rest day", 0, null, SessionDone.Not, null)]
    [InlineData("2 today, did half, same as usual", 2, null, SessionDone.Part, Compared.SameOrBetter)]
    [InlineData("pain 3, did everything, 2 during", 3, 2, SessionDone.Done, null)]
    [InlineData("pain 5 now, was 3, worse", 5, null, null, Compared.Worse)]
    [InlineData("did 3 sets, pain 2", 2, null, SessionDone.Done, null)]
    [InlineData("better", null, null, null, Compared.SameOrBetter)]
    [InlineData("didn't train, no time", null, null, SessionDone.Not, null)]
    [InlineData("did the bridges but skipped the walk", null, null, SessionDone.Part, null)]
    [InlineData("not better, 4", 4, null, null, null)]
    [InlineData("not that bad, 2", 2, null, null, Compared.SameOrBetter)]
    [InlineData("not at all worse", null, null, null, Compared.SameOrBetter)]
    [InlineData("better but worse in the evening 4", 4, null, null, null)]
    public void A_line_fills_what_it_can(string text, int? pain, int? inSession, SessionDone? session, Compared? compared)
    {
        var line = Answers.CheckInLine(English.Hear(text))!;
        Assert.Equal((pain, inSession, session, compared), (line.Pain?.Value, line.SessionPain?.Value, line.Session, line.Compared));
    }

    [Fact]
    public void Nothing_new_is_heard()
    {
        Assert.True(Answers.CheckInLine(English.Hear("3, nothing new"))?.IsNothingNew);
        Assert.False(Answers.CheckInLine(English.Hear("3"))?.IsNothingNew);
    }

    [Fact]
    public void A_pain_outside_the_scale_says_so() => Assert.False(Answers.CheckInLine(English.Hear("pain 14"))?.Pain?.IsInRange);

    [Theory]
    [InlineData("")]
    [InlineData("hello there")]
    public void Other_words_are_no_check_in(string text) => Assert.Null(Answers.CheckInLine(English.Hear(text)));
}

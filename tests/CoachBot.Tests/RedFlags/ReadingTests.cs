using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

public sealed class ReadingTests
{
    [Fact]
    public void A_finding_says_which_words_in_which_clause_by_which_rule()
    {
        var finding = ReaderFromFiles.Read("Squats were fine, but my crotch is numb").Findings[0];
        Assert.Equal("RF-CES-01", finding.Flag);
        Assert.Equal("saddle-numb", finding.Rule);
        Assert.Equal("but my crotch is numb", finding.Clause);
        Assert.Contains(new("saddle", "crotch"), finding.Words);
        Assert.Contains(new("numb", "numb"), finding.Words);
    }

    [Fact]
    public void A_denial_is_cancelled_and_says_so()
    {
        var reading = ReaderFromFiles.Read("no numbness in my crotch");
        Assert.Equal(Level.None, reading.Level);
        Assert.Contains(reading.Cancelled, cancelled => cancelled is { Flag: "RF-CES-01", Reason: "negated" });
    }

    [Fact]
    public void What_may_be_over_asks_when()
    {
        var finding = ReaderFromFiles.Read("my crotch was numb but it went away").Findings[0];
        Assert.Equal((Level.Ask, "CL-03"), (finding.Level, finding.Clarifier));
        Assert.Equal(Level.Emergency, finding.Unanswered);
        Assert.Equal("CL-03", ReaderFromFiles.Read("my crotch is not numb anymore").Findings[0].Clarifier);
    }

    [Fact]
    public void What_is_only_supposed_does_not_count_unless_it_is_ones_own_death_that_is_asked_about()
    {
        Assert.Equal(Level.None, ReaderFromFiles.Read("what would happen if my crotch went numb").Level);
        Assert.Equal(Level.None, ReaderFromFiles.Read("what if someone is suicidal").Level);
        var own = ReaderFromFiles.Read("would it be so bad if i took all my pills").Findings[0];
        Assert.Equal((Level.Ask, "CL-07", Level.Emergency), (own.Level, own.Clarifier, own.Unanswered));
    }

    [Fact]
    public void One_sign_in_somebody_else_asks_and_several_act_at_once()
    {
        var one = ReaderFromFiles.Read("my mate can't feel his legs").Findings[0];
        Assert.Equal((Level.Ask, "CL-04", About.SomebodyElse), (one.Level, one.Clarifier, one.About));
        var several = ReaderFromFiles.Read("my husband can't pee and his legs are numb");
        Assert.Equal(Level.Emergency, several.Level);
        Assert.All(several.Findings, finding => Assert.Equal(About.SomebodyElse, finding.About));
    }

    [Fact]
    public void The_nearest_person_decides_whose_body_it_is() =>
        Assert.Equal(About.Writer, ReaderFromFiles.Read("my wife noticed i cant feel my crotch").Findings[0].About);

    [Fact]
    public void A_pasted_screen_asks_whether_it_is_theirs_and_means_nothing_unanswered()
    {
        var reading = ReaderFromFiles.Read("""
            Is any of this new or getting worse?
            1 Numb or tingling between the legs, or wiping feels different
            2 Hard to start peeing, weak stream, or you can't feel it
            3 Leaking pee or poo, or can't feel it pass
            """);
        Assert.Equal((Level.Ask, "CL-04", Level.None), (reading.Level, reading.Findings[0].Clarifier, reading.Findings[0].Unanswered));
    }

    [Theory]
    [InlineData("CL-01", "it's my glutes")]
    [InlineData("CL-01", "numb butt")]
    [InlineData("CL-02", "both legs")]
    [InlineData("CL-02", "sore and stiff, both legs")]
    [InlineData("CL-03", "last week")]
    [InlineData("CL-05", "no")]
    [InlineData("CL-08", "pins and needles in my left leg")]
    [InlineData("screen-a", "down below")]
    [InlineData("screen-a.which", "4")]
    [InlineData("check-in.c5", "40")]
    public void A_plain_answer_to_the_open_question_is_no_finding_of_its_own(string question, string answer) =>
        Assert.Equal(Level.None, ReaderFromFiles.Read(answer, question).Level);

    [Theory]
    [InlineData("CL-05", "no but I can't pee")]
    [InlineData("screen-a", "no, but my crotch is numb")]
    [InlineData("check-in.c5", "3, and i wet myself")]
    public void What_follows_a_no_is_read(string question, string answer) =>
        Assert.Equal(Level.Emergency, ReaderFromFiles.Read(answer, question).Level);

    [Theory]
    [InlineData("my legs have gon rong and num")]
    [InlineData("cannae feel ma privates")]
    [InlineData("pryvit parts are numb")]
    public void Dialect_and_spelling_by_ear_are_understood(string text) => Assert.Equal(Level.Emergency, ReaderFromFiles.Read(text).Level);

    [Theory]
    [InlineData("the dogs legs are numb")]
    [InlineData("my cat's back legs are weak")]
    public void A_sign_of_a_thing_or_an_animal_is_nobodys(string text)
    {
        var reading = ReaderFromFiles.Read(text);
        Assert.Equal(Level.None, reading.Level);
        Assert.Contains(reading.Cancelled, cancelled => cancelled.Reason == "a thing");
    }

    [Fact]
    public void What_somebody_reports_is_about_the_writer() =>
        Assert.Equal(About.Writer, ReaderFromFiles.Read("my wife noticed the wet patch on the chair").Findings[0].About);

    [Fact]
    public void A_greeting_is_no_other_person() =>
        Assert.Equal((Level.Emergency, About.Writer), ReaderFromFiles.Read("mate, crotch is numb") is { Findings: [var first, ..] } reading ? (reading.Level, first.About) : default);

    [Theory]
    [InlineData("yes to 3 and 6", "RF-CES-03")]
    [InlineData("no to everything except 2", "RF-CES-02")]
    public void Lines_of_a_screen_are_picked_without_its_question(string text, string flag)
    {
        Assert.Contains(ReaderFromFiles.Read(text).Findings, finding => finding.Flag == flag && finding.Level == Level.Emergency);
        Assert.Empty(ReaderFromFiles.Read(text, "screen-b").Findings);
    }

    [Fact]
    public void What_ended_well_in_another_time_of_life_is_over() =>
        Assert.Contains(ReaderFromFiles.Read("when i was pregnant my crotch was numb, fine now").Cancelled, cancelled => cancelled.Reason == "past");

    [Fact]
    public void A_language_without_lexicon_is_read_in_english() =>
        Assert.Equal(Level.Emergency, ReaderFromFiles.Reader.Read("my crotch is numb", "xx", null).Level);
}

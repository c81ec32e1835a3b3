using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>The factor table of coaching.md 3.3, cell by cell, and what follows from it.</summary>
public sealed class ContributorTableTests
{
    private static readonly string[] Factors = ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11"];

    [Theory]
    [InlineData("F1", 2, "form-top=top.ribs")]
    [InlineData("F1", 2, "thumb=thumb.wider")]
    [InlineData("F1", 2, "thumb=thumb.wider form-top=top.ribs")]
    [InlineData("F1", 1, "aggravate=aggravate.arching")]
    [InlineData("F1", 1, "hurts-at=hurts.top")]
    [InlineData("F1", 1, "feel-where=feel.back")]
    [InlineData("F1", 1, "feel-where=feel.back hurts-at=hurts.top aggravate=aggravate.arching")]
    [InlineData("F1", -1, "thumb=thumb.stay")]
    [InlineData("F1", 1, "thumb=thumb.stay form-top=top.ribs")]
    [InlineData("F2", 2, "form-top=top.tail")]
    [InlineData("F2", 2, "thumb=thumb.both")]
    [InlineData("F2", 1, "hurts-at=hurts.lowering")]
    [InlineData("F2", 1, "thumb=thumb.smaller")]
    [InlineData("F2", -1, "thumb=thumb.stay")]
    [InlineData("F9", 2, "thumb=thumb.wider")]
    [InlineData("F9", 2, "thumb=thumb.smaller")]
    [InlineData("F9", 2, "thumb=thumb.both")]
    [InlineData("F9", 0, "thumb=thumb.stay")]
    [InlineData("F9", 0, "thumb=thumb.hurt")]
    [InlineData("F9", 1, "dead-bug=deadbug.gap")]
    [InlineData("F9", 1, "habits.list=habits.sit,habits.breath")]
    [InlineData("F9", -1, "dead-bug=deadbug.clean")]
    [InlineData("F3", 2, "feel-where=feel.back")]
    [InlineData("F3", 1, "feel-where=feel.hamstrings")]
    [InlineData("F3", 1, "feel-where=feel.quads single-leg=single-leg.short")]
    [InlineData("F3", -1, "feel-where=feel.glutes")]
    [InlineData("F4", 3, "range-hip=range-hip.tight form-top=top.ribs")]
    [InlineData("F4", 1, "range-hip=range-hip.tight habits.list=habits.sit")]
    [InlineData("F4", -1, "range-hip=range-hip.easy")]
    [InlineData("F5", 1, "range-ham=range-ham.under aggravate=aggravate.bending")]
    [InlineData("F5", 1, "range-ham=range-ham.under onset.lift=lift.hinge")]
    [InlineData("F5", 0, "range-ham=range-ham.under")]
    [InlineData("F5", -1, "range-ham=range-ham.over")]
    [InlineData("F6", 2, "load-change=load.weight")]
    [InlineData("F6", 2, "load-change=load.sets onset=onset.built")]
    [InlineData("F6", 2, "load-change=load.break")]
    [InlineData("F6", 1, "load-change=load.new")]
    [InlineData("F6", 0, "load.times=3 load.sets=4")]
    [InlineData("F6", 1, "load.times=4 load.sets=3")]
    [InlineData("F6", 1, "load.times=3 load.sets=5")]
    [InlineData("F6", -1, "load-change=load.same")]
    [InlineData("F8", 2, "form-setup.bench=bench.mid form-setup.shins=shins.far")]
    [InlineData("F8", 2, "form-setup.bench=bench.neck")]
    [InlineData("F8", 2, "form-setup.shins=shins.close")]
    [InlineData("F8", 1, "feel-where=feel.quads habits.list=habits.numb")]
    [InlineData("F8", 0, "form-setup.bench=bench.below")]
    [InlineData("F8", -1, "form-setup.bench=bench.below form-setup.shins=shins.vertical")]
    [InlineData("F7", 2, "about.list=about.known,about.thinners")]
    [InlineData("F7", 1, "about.list=about.first55")]
    [InlineData("F10", 1, "habits.list=habits.warm-up,habits.back-to-back,habits.sleep")]
    [InlineData("F11", 1, "yellow.1=agree yellow.2=agree")]
    [InlineData("F11", 1, "yellow.1=agree yellow.2=agree yellow.3=agree")]
    [InlineData("F11", 2, "yellow.1=agree yellow.2=agree yellow.3=agree bother=bother.very")]
    [InlineData("F11", 0, "yellow.1=agree yellow.2=disagree")]
    public void A_cell_scores_what_the_table_says(string factor, int score, string answers) =>
        Assert.Equal(score, Contributors.Scored(factor, Told(answers)).Score);

    /// <summary>The worked example of the section, number by number.</summary>
    [Fact]
    public void The_worked_example()
    {
        var told = Told("form-top=top.ribs thumb=thumb.wider aggravate=aggravate.arching feel-where=feel.back load-change=load.sets form-setup.bench=bench.mid");
        Assert.Equal([3, 2, 2, 2, 2], new[] { "F1", "F9", "F3", "F6", "F8" }.Select(factor => Contributors.Scored(factor, told).Score));
        Assert.Equal([("F1", true), ("F6", false), ("F8", false)], Contributors.Shown(told).Select(shown => (shown.Id, shown.IsLikely)));
    }

    [Theory]
    [InlineData("form-top=top.unsure form-setup.bench=bench.unknown form-setup.shins=shins.unknown feel-where=feel.unsure")]
    [InlineData("thumb=thumb.skipped feel-where=skipped load-change=left habits.list=habits.none load.weight=0")]
    [InlineData("")]
    public void Dont_know_skipped_and_unasked_score_nothing(string answers)
    {
        Assert.All(Factors, factor => Assert.Equal(0, Contributors.Scored(factor, Told(answers)).Score));
        Assert.Empty(Contributors.Of(Told(answers)));
    }

    [Fact]
    public void Every_contributor_leads_to_some_work() => Assert.All(Factors, factor =>
    {
        var work = ContributorWork.Of(factor);
        Assert.NotEmpty(work.Cues.Concat(work.Exercises).Concat(work.Steps));
    });

    private static Conversation Told(string answers) => Conversation.New with
    {
        Answers = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
    };
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>What a session is made of, phase by phase (coaching.md 4.2).</summary>
public sealed class SessionMenuTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData(Phase.P0, 0, "EX-01 EX-02 EX-04")]
    [InlineData(Phase.P1, 0, "EX-03 EX-10 EX-04")]
    [InlineData(Phase.P1, 1, "EX-03 EX-10 EX-04 EX-13")]
    [InlineData(Phase.P1, 2, "EX-03 EX-10 EX-04 EX-13")]
    [InlineData(Phase.P1, 3, "EX-03 EX-10 EX-04 EX-13 EX-14")]
    [InlineData(Phase.P2, 0, "EX-03 EX-08 EX-12")]
    [InlineData(Phase.P2, 1, "EX-03 EX-08 EX-12 EX-19")]
    [InlineData(Phase.P2, 4, "EX-03 EX-08 EX-12 EX-19 EX-17")]
    [InlineData(Phase.P2, 5, "EX-03 EX-08 EX-12 EX-19 EX-14")]
    [InlineData(Phase.P5, 0, "EX-03 EX-13 EX-14")]
    public void A_session_begins_with_three_and_grows_to_five(Phase phase, int green, string ids) =>
        Assert.Equal(ids, Ids(With(phase, green)));

    [Theory]
    [InlineData("thumb", "thumb.stay", "EX-03 EX-10 EX-05")]
    [InlineData("thumb", "thumb.wider", "EX-03 EX-10 EX-13")]
    [InlineData("form-top", "top.ribs", "EX-03 EX-10 EX-13")]
    [InlineData("aggravate", "aggravate.bending", "EX-03 EX-10 EX-13")]
    public void Control_takes_the_bridge_only_after_its_test_and_more_trunk_work_where_the_back_moves(string question, string answer, string ids) =>
        Assert.Equal(ids, Ids(With(Phase.P1, 0, (question, answer))));

    [Theory]
    [InlineData("equip.bench", "EX-03 EX-08 EX-12")]
    [InlineData("equip.low-box", "EX-03 EX-08 EX-12")]
    [InlineData("equip.band", "EX-03 EX-06 EX-12")]
    [InlineData("equip.none", "EX-03 EX-05 EX-12")]
    public void Without_a_bench_the_thrust_is_done_on_a_low_box_or_as_a_bridge(string equipment, string ids) =>
        Assert.Equal(ids, Ids(With(Phase.P2, 0, ("equip.list", equipment))));

    [Fact]
    public void Band_walks_need_a_band()
    {
        Assert.Contains("EX-17", Ids(With(Phase.P2, 0, ("feel-where", "feel.back"))), StringComparison.Ordinal);
        Assert.DoesNotContain("EX-17", Ids(With(Phase.P2, 5, ("feel-where", "feel.back"), ("equip.list", "equip.bench"))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_weeks_with_weight_take_one_new_lift_a_week()
    {
        var lifts = new[] { 0, 2, 4 }.Select(green => Ids(With(Phase.P3, green)).Split(' ').Count(id => id is "EX-09" or "EX-20" or "EX-22")).ToList();
        Assert.All(lifts.Zip(lifts.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 1));
        Assert.StartsWith("EX-09 EX-03", Ids(With(Phase.P3, 0)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lifts.list", "lift.none")]
    [InlineData("equip.list", "equip.bench,equip.barbell")]
    public void No_place_of_P4_stays_empty(string question, string answer) =>
        Assert.Equal(5, Ids(With(Phase.P4, 6, (question, answer))).Split(' ').Length);

    [Fact]
    public void While_the_reload_is_paused_the_thrust_is_without_weight() =>
        Assert.StartsWith("EX-08", Ids(With(Phase.P3, 3) with { Plan = With(Phase.P3, 3).Plan! with { Reload = new ReloadState(1, 3) { IsPaused = true } } }), StringComparison.Ordinal);

    [Fact]
    public void The_hinge_drill_comes_before_the_hinge_with_weight()
    {
        Assert.All((string[])["feel.back", "feel.hams", "feel.glutes"], felt =>
            Assert.Contains(Enumerable.Range(0, 6), green => Ids(With(Phase.P2, green, ("feel-where", felt))).Contains("EX-19", StringComparison.Ordinal)));
        Assert.Contains("EX-19", Ids(With(Phase.P3, 3)), StringComparison.Ordinal);
        Assert.Contains("EX-20", Ids(With(Phase.P3, 4)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Phase.P2, "EX-14 EX-17 EX-19")]
    [InlineData(Phase.P3, "EX-13 EX-14 EX-17")]
    public void What_the_phase_keeps_is_done_in_turn(Phase phase, string kept) =>
        Assert.All(kept.Split(' '), id => Assert.Contains(Enumerable.Range(4, 3), green => Ids(With(phase, green)).Contains(id, StringComparison.Ordinal)));

    [Theory]
    [InlineData("equip.none")]
    [InlineData("equip.barbell")]
    [InlineData("equip.bench")]
    public void Without_a_bench_or_a_weight_the_thrust_stays_without_weight_in_P3(string equipment)
    {
        var ids = Ids(With(Phase.P3, 0, ("equip.list", equipment)));
        Assert.DoesNotContain("EX-09", ids, StringComparison.Ordinal);
        Assert.StartsWith(equipment == "equip.bench" ? "EX-08" : "EX-05", ids, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_session_from_P1_on_takes_fifteen_to_twenty_five_minutes() =>
        Assert.All(
            from phase in new[] { Phase.P1, Phase.P2, Phase.P3, Phase.P4 }
            from green in Enumerable.Range(0, 7)
            from rung in Enumerable.Range(0, 4)
            from equipment in new[] { "equip.bench,equip.band,equip.barbell", "equip.none" }
            let conversation = With(phase, green, ("equip.list", equipment))
            select conversation with { Plan = conversation.Plan! with { Rung = rung } },
            conversation => Assert.True(
                SessionLength.MinutesOf(conversation, TheScript.Script.Catalog) is >= 15 and <= 25,
                $"{conversation.Plan!.Phase} {conversation.Plan.GreenSessions} {conversation.Plan.Rung} {conversation.Answer("equip.list")}: {SessionLength.MinutesOf(conversation, TheScript.Script.Catalog)} minutes of {Ids(conversation)}"));

    [Theory]
    [InlineData(Phase.P1, 0, 2, 10)]
    [InlineData(Phase.P1, 3, 2, 15)]
    [InlineData(Phase.P2, 0, 3, 10)]
    [InlineData(Phase.P2, 2, 3, 15)]
    [InlineData(Phase.P2, 3, 3, 15)]
    public void The_dead_bug_grows_from_two_tens_to_three_fifteens(Phase phase, int rung, int sets, int repetitions)
    {
        var plan = With(phase, 0).Plan! with { Rung = rung };
        var dose = Sessions.DoseOf(TheScript.Script.Catalog.Exercises["EX-03"], plan);
        Assert.Equal((sets, repetitions), (dose.Sets, dose.Repetitions));
    }

    private static string Ids(Conversation conversation) =>
        string.Join(' ', Sessions.Of(conversation, TheScript.Script.Catalog).Select(exercise => exercise.Id));

    private static Conversation With(Phase phase, int green, params (string Question, string Answer)[] answers) => Conversation.New with
    {
        Plan = new PlanState(phase, Start, Start, 3, IsLiftOnly: false) { GreenSessions = green, Reload = phase >= Phase.P3 ? new ReloadState(1, 0) : null },
        Answers = answers.ToDictionary(answer => answer.Question, answer => answer.Answer),
    };
}

using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>Doses go up with the steps of a phase and never down with the next phase (coaching.md 4.2, 5.2).</summary>
public sealed class PhaseDoseLaws
{
    private const int TopRung = 3;

    public static TheoryData<string> Ids => [.. TheScript.Script.Catalog.Exercises.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_dose_never_falls_when_the_step_or_the_phase_rises(string id)
    {
        var exercise = TheScript.Script.Catalog.Exercises[id];
        var doses = (
            from phase in Enum.GetValues<Phase>()
            where phase >= exercise.From
            from rung in Enumerable.Range(0, TopRung + 1)
            select PhaseDoses.Of(exercise, phase, rung)).ToList();
        Assert.All(doses.Zip(doses.Skip(1)), pair => Assert.True(Work(pair.Second) >= Work(pair.First), $"{pair.First} before {pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_dose_stays_within_the_range_of_the_catalogue(string id)
    {
        var exercise = TheScript.Script.Catalog.Exercises[id];
        var most = exercise.Most ?? exercise.Dose;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            Assert.All(Enumerable.Range(0, TopRung + 1).Select(rung => PhaseDoses.Of(exercise, phase, rung)), dose =>
            {
                Assert.InRange(dose.Sets, exercise.Dose.Sets, most.Sets);
                Assert.InRange(Count(dose), Count(exercise.Dose), Count(most));
            });
        }
    }

    [Theory]
    [InlineData("EX-14", Phase.P1, 2, 10, 15)]
    [InlineData("EX-14", Phase.P2, 2, 20, 20)]
    [InlineData("EX-03", Phase.P2, 3, 10, 15)]
    [InlineData("EX-05", Phase.P1, 2, 8, 10)]
    [InlineData("EX-08", Phase.P2, 2, 10, 10)]
    [InlineData("EX-13", Phase.P1, 2, 5, 6)]
    public void Each_phase_begins_and_ends_as_its_row_says(string id, Phase phase, int sets, int first, int last)
    {
        var exercise = TheScript.Script.Catalog.Exercises[id];
        Assert.Equal((sets, first), (PhaseDoses.Of(exercise, phase, 0).Sets, Count(PhaseDoses.Of(exercise, phase, 0))));
        Assert.Equal(last, Count(PhaseDoses.Of(exercise, phase, TopRung)));
    }

    private static int Work(Dose dose) => dose.Sets * Count(dose);

    private static int Count(Dose dose) => dose.Repetitions ?? dose.Seconds ?? dose.Minutes ?? dose.Steps ?? 0;
}

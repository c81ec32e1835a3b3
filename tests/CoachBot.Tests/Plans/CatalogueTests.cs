using System.Text.RegularExpressions;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>The fifty entries as coaching.md 5.2 and 5.3 have them.</summary>
public sealed partial class CatalogueTests
{
    private static IReadOnlyDictionary<string, Exercise> Exercises => TheScript.Script.Catalog.Exercises;

    [Fact]
    public void There_are_32_exercises_walking_and_17_stretches()
    {
        var numbers = Enumerable.Range(1, 32).Select(number => $"EX-{number:00}").Concat(Enumerable.Range(1, 17).Select(number => $"ST-{number:00}"));
        Assert.Equal(numbers.Append("WU-01").Order(StringComparer.Ordinal), Exercises.Keys.Order(StringComparer.Ordinal));
        Assert.All(Exercises.Values, exercise => Assert.Equal(exercise.Id.StartsWith("ST", StringComparison.Ordinal), exercise.Areas.Count > 0));
    }

    [Theory]
    [InlineData("EX-01", "P0", "1x2min", "1x3min", "2-3 a Day")]
    [InlineData("EX-03", "P1", "2x10", "3x15", "2-3 a Week")]
    [InlineData("EX-05", "P1", "2x8", "3x12", "2-3 a Week")]
    [InlineData("EX-07", "late P2", "2x6/side", "", "2-3 a Week")]
    [InlineData("EX-08", "P2", "2x10", "3x10", "2-3 a Week")]
    [InlineData("EX-09", "P3", "2x10", "3x10", "1-2 a Week")]
    [InlineData("EX-14", "P1", "2x10s/side", "3x30s/side", "2-3 a Week")]
    [InlineData("EX-17", "P2", "2x10steps/side", "2x12steps/side", "2-3 a Week")]
    [InlineData("EX-18", "late P2", "2x8steps/side", "2x10steps/side", "2-3 a Week")]
    [InlineData("EX-20", "late P3", "2x8", "3x8", "2-3 a Week")]
    [InlineData("EX-23", "late P2", "2x8/side", "", "2-3 a Week")]
    [InlineData("EX-30", "late P4", "3x8", "", "2-3 a Week")]
    [InlineData("WU-01", "P0", "1x5min", "1x30min", "2-3 a Day")]
    [InlineData("ST-01", "P0", "2x30s/side", "", "1-1 a Day")]
    [InlineData("ST-03", "P2", "2x30s", "", "1-1 a Day")]
    [InlineData("ST-07", "P0", "3x20s", "", "1-2 a Day")]
    [InlineData("ST-08", "P0", "1x6", "1x8", "1-3 a Day")]
    [InlineData("ST-15", "P2", "1x6/side", "1x8/side", "1-1 a Day")]
    public void Phase_dose_growth_and_rhythm_are_those_of_coaching_md(string id, string from, string dose, string most, string often)
    {
        var exercise = Exercises[id];
        Assert.Equal(from, $"{(exercise.IsLate ? "late " : "")}{exercise.From}");
        Assert.Equal((dose, most), (Short(exercise.Dose), exercise.Most is { } grown ? Short(grown) : ""));
        Assert.Equal(often, $"{exercise.Often.Least}-{exercise.Often.Most} a {exercise.Often.Per}");
    }

    [Theory]
    [InlineData("EX-05", "1-2 lower 3")]
    [InlineData("EX-08", "1-2 lower 3")]
    [InlineData("EX-03", "- lower 3")]
    [InlineData("EX-13", "5-10 lower ")]
    [InlineData("EX-29", "3- lower ")]
    public void Holds_and_slow_ways_down_are_in_seconds(string id, string tempo) =>
        Assert.Equal(tempo, $"{Exercises[id].Tempo!.HoldSeconds}-{Exercises[id].Tempo!.HoldUpTo} lower {Exercises[id].Tempo!.LowerSeconds}");

    [Theory]
    [InlineData("ST-10", "MidRange Extension", "", "LegSymptoms NarrowCanal SlippedVertebra Pregnancy")]
    [InlineData("ST-13", "", "", "BloodThinners BoneFragility VaricoseVeins Pregnancy LegSymptoms")]
    [InlineData("EX-02", "", "Extension Flexion", "")]
    [InlineData("EX-06", "", "Extension", "OuterHipTendon")]
    [InlineData("EX-30", "Extension Flexion", "", "PainAbove1For4Weeks")]
    [InlineData("ST-05", "", "", "HipPinch KneePain LegSymptoms HipReplacement")]
    public void Who_leaves_it_out_and_who_does_it_smaller_is_known(string id, string avoid, string limit, string cautions)
    {
        var exercise = Exercises[id];
        Assert.Equal((avoid, limit, cautions), (string.Join(' ', exercise.Avoid), string.Join(' ', exercise.Limit), string.Join(' ', exercise.Cautions)));
    }

    [Theory]
    [InlineData("EX-03", "", true)]
    [InlineData("EX-08", "LowBox", true)]
    [InlineData("EX-08", "Band", false)]
    [InlineData("EX-09", "Bench", false)]
    [InlineData("EX-09", "Bench Dumbbell", true)]
    [InlineData("EX-25", "Band", true)]
    public void Equipment_decides_what_is_possible(string id, string equipment, bool isPossible) =>
        Assert.Equal(isPossible, Exercises[id].IsPossibleWith(equipment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Equipment>).ToHashSet()));

    [Theory]
    [InlineData("EX-05", "P1", 0, true)]
    [InlineData("EX-08", "P1", 30, false)]
    [InlineData("EX-07", "P2", 6, false)]
    [InlineData("EX-07", "P2", 7, true)]
    [InlineData("EX-07", "P3", 0, true)]
    public void A_late_exercise_waits_for_the_second_week_of_its_phase(string id, string phase, int days, bool isDue)
    {
        var since = new LocalDate(2026, 1, 5);
        Assert.Equal(isDue, Exercises[id].IsDue(new(Enum.Parse<Phase>(phase), since, since, 3, IsLiftOnly: false), since.PlusDays(days)));
    }

    [Fact]
    public void The_dead_bug_has_four_levels_and_the_feet_of_the_side_plank_come_later()
    {
        Assert.Equal(["EX-03-L1", "EX-03-L2", "EX-03-L3", "EX-03-L4"], Exercises["EX-03"].Levels.Select(level => level.Id));
        Assert.Equal([Phase.P1, Phase.P1, Phase.P2, Phase.P2], Exercises["EX-14"].Levels.Select(level => level.From));
    }

    [Fact]
    public void Every_card_has_a_set_up_at_most_five_steps_the_dose_cues_and_a_stop_line() =>
        Assert.All(Exercises.Keys, id =>
        {
            var card = Words($"exercise.{id}.card");
            Assert.All(["Set-up: ", "How much: {dose}.", "Think: ", "Common slip: "], part => Assert.True(card.Contains(part, StringComparison.Ordinal), $"{id} lacks {part}"));
            Assert.Contains("top", card.Split('\n')[^1], StringComparison.Ordinal);
            Assert.InRange(Step().Count(card), 2, 5);
            Assert.NotNull(TheScript.Script.English.Prompts[$"exercise.{id}.card"].Picture);
        });

    [Fact]
    public void The_short_form_has_three_steps_and_the_captions_six_words() =>
        Assert.All(Exercises.Keys, id =>
        {
            Assert.Equal(3, Step().Count(Words($"exercise.{id}.brief")));
            Assert.All(["good", "fault"], part => Assert.InRange(Words($"exercise.{id}.{part}").Split(' ').Length, 1, 6));
        });

    [Fact]
    public void What_a_back_or_a_body_leaves_out_stands_on_the_card() =>
        Assert.All(Exercises.Values.Where(exercise => exercise.Cautions.Count > 0 || exercise.Avoid.Count > 0), exercise =>
            Assert.Matches("Leave|leave|If |Stop and tell|arching|bending", Words($"exercise.{exercise.Id}.card").Split("How much")[1]));

    private static string Words(string prompt) => TheScript.Script.English.Prompts[prompt].Say[0];

    private static string Short(Dose dose) =>
        $"{dose.Sets}x{dose.Repetitions ?? dose.Seconds ?? dose.Minutes ?? dose.Steps}"
        + (dose switch { { Seconds: not null } => "s", { Minutes: not null } => "min", { Steps: not null } => "steps", _ => "" }) + (dose.IsPerSide ? "/side" : "");

    [GeneratedRegex("^[1-9] ", RegexOptions.Multiline, 1_000)]
    private static partial Regex Step();
}

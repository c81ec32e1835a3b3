using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>One variable after each green session (coaching.md 7.3 rule 6).</summary>
public sealed class GrowthTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData(Phase.P1, "age.18-39")]
    [InlineData(Phase.P2, "age.18-39")]
    [InlineData(Phase.P1, "age.70")]
    [InlineData(Phase.P2, "age.70")]
    public void Only_one_item_grows_or_joins_after_a_green_session(Phase phase, string age)
    {
        var (conversation, changes) = (In(phase, age), 0);
        for (var session = 0; session < 16; session++)
        {
            var next = Green(conversation);
            var (before, after) = (Doses(conversation), Doses(next));
            var grown = after.Count(one => before.TryGetValue(one.Key, out var was) && was != one.Value);
            var joined = after.Count - before.Count;
            Assert.InRange(grown + joined, 0, 1);
            changes += grown + joined;
            conversation = next;
        }

        Assert.InRange(changes, 6, 16);
    }

    [Fact]
    public void What_the_gate_to_the_weights_asks_for_grows_first_so_that_day_21_can_find_it_done()
    {
        var conversation = In(Phase.P2, "age.18-39");
        for (var session = 0; session < 3; session++)
        {
            conversation = Green(conversation);
        }

        var doses = Doses(conversation);
        Assert.Equal(((3, 15), (3, 10)), ((doses["EX-03"].Sets, doses["EX-03"].Repetitions), (doses["EX-08"].Sets, doses["EX-08"].Repetitions)));
    }

    [Fact]
    public void After_easier_versions_the_full_work_comes_back_and_nothing_is_added()
    {
        var eased = In(Phase.P1, "age.18-39");
        eased = eased with { Plan = eased.Plan! with { IsEased = true, Added = 1 } };
        var next = Green(eased);
        Assert.False(next.Plan!.IsEased);
        Assert.Equal(Doses(eased).Keys, Doses(next).Keys);
        Assert.Equal(eased.Plan.Grown, next.Plan.Grown);
    }

    [Fact]
    public void An_amber_session_repeats_the_same_exercises()
    {
        var conversation = Green(Green(Green(In(Phase.P1, "age.18-39"))));
        var frame = Frame(conversation);
        PlanChanges.Hold(frame);
        Assert.Equal(Doses(conversation), Doses(frame.Now));
    }

    [Fact]
    public void A_dose_from_before_each_exercise_had_its_own_steps_stays()
    {
        var old = In(Phase.P1, "age.18-39");
        old = old with { Plan = old.Plan! with { Rung = 2, GreenSessions = 3 } };
        Assert.All(Doses(old), one => Assert.True(Work(Doses(Green(old))[one.Key]) >= Work(one.Value), one.Key));
    }

    private static Conversation In(Phase phase, string age) => Conversation.New with
    {
        Plan = new PlanState(phase, Start, Start, 3, IsLiftOnly: false),
        Answers = new Dictionary<string, string> { ["age-band"] = age, ["equip.list"] = "equip.bench,equip.barbell" },
    };

    private static Conversation Green(Conversation conversation)
    {
        var frame = Frame(conversation);
        PlanChanges.Progress(frame);
        return frame.Now;
    }

    private static TurnFrame Frame(Conversation conversation) =>
        new(conversation, new Turn(Chat.At, Chat.At, new Input.Text("hi"), ClientHints.None), TheScript.Script);

    private static Dictionary<string, Dose> Doses(Conversation conversation) =>
        Sessions.Of(conversation, TheScript.Script.Catalog).ToDictionary(exercise => exercise.Id, exercise => Sessions.DoseOf(exercise, conversation.Plan!));

    private static int Work(Dose dose) => dose.Sets * dose.Count;
}

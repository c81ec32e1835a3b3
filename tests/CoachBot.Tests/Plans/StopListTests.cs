using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>The lifts of P4, one a week, each when its time has come (coaching.md 4.2, 5.2).</summary>
public sealed class StopListTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    private static readonly LocalDate Today = Start.PlusDays(40);

    [Theory]
    [InlineData(0, "goblet", "split")]
    [InlineData(2, "goblet", "split")]
    [InlineData(3, "goblet split", "rdl")]
    [InlineData(27, "goblet split rdl trap-bar squat deadlift lunge pull swing good-morning", "ham-raise")]
    [InlineData(36, "goblet split rdl trap-bar squat deadlift lunge pull swing good-morning ham-raise back-extension jumps", null)]
    public void Lifts_come_back_one_a_week_in_their_order(int green, string back, string? next)
    {
        var conversation = With(green, 1);
        Assert.Equal(back, Back(conversation));
        Assert.Equal(next, StopList.Next(conversation, TheScript.Script.Catalog)?.Id);
    }

    [Theory]
    [InlineData("equip.list", "equip.bench,equip.dumbbell", "goblet split rdl squat lunge")]
    [InlineData("aggravate", "aggravate.bending", "goblet split squat lunge pull")]
    public void A_lift_without_the_things_for_it_or_against_this_back_lets_the_next_one_go_first(string question, string answer, string back)
    {
        var conversation = With(12, 2);
        Assert.Equal(back, Back(conversation with { Answers = new Dictionary<string, string>(conversation.Answers) { [question] = answer } }));
    }

    [Fact]
    public void Only_lifts_that_the_person_did_come_back() =>
        Assert.Equal("rdl squat", Back(With(9, 1, "lift.squat,lift.rdl")));

    [Theory]
    [InlineData(1, "goblet trap-bar deadlift")]
    [InlineData(2, "goblet trap-bar deadlift")]
    [InlineData(3, "goblet")]
    public void The_deadlift_waits_while_pain_is_above_2(int usual, string back) =>
        Assert.Equal(back, Back(With(9, usual, "lift.goblet,lift.trap-bar,lift.deadlift")));

    [Theory]
    [InlineData(1, "swing good-morning ham-raise back-extension jumps")]
    [InlineData(2, "good-morning ham-raise")]
    public void Swings_jumps_and_the_back_extension_wait_while_pain_is_above_1(int usual, string back) =>
        Assert.Equal(back, Back(With(30, usual, "lift.late")));

    [Fact]
    public void Swings_wait_for_four_quiet_weeks()
    {
        var conversation = With(30, 1, "lift.late");
        var once = conversation with { CheckIns = conversation.CheckIns with { Past = [.. conversation.CheckIns.Past.Select((day, at) => at == 20 ? day with { Usual = 2 } : day)] } };
        Assert.Equal("good-morning ham-raise back-extension", Back(once));
    }

    [Fact]
    public void Good_mornings_wait_for_three_green_sessions() =>
        Assert.DoesNotContain("good-morning", Back(With(30, 1, "lift.late", inSession: 3)), StringComparison.Ordinal);

    [Fact]
    public void None_of_the_late_ones_comes_in_the_first_week_of_P4()
    {
        var conversation = With(0, 1, "lift.late");
        Assert.Equal("back-extension", Back(conversation with { Plan = conversation.Plan! with { PhaseSince = Today.PlusDays(-3) } }));
    }

    [Fact]
    public void What_has_no_weight_comes_back_without_half_of_one() =>
        Assert.Equal(["ham-raise", "back-extension", "jumps"], StopList.InOrder.Where(lift => !lift.HasWeight).Select(lift => lift.Id));

    private static string Back(Conversation conversation) =>
        string.Join(' ', StopList.Back(conversation, TheScript.Script.Catalog).Select(lift => lift.Id));

    private static Conversation With(int green, int usual, string lifts = "skipped", int inSession = 1) => Conversation.New with
    {
        Plan = new PlanState(Phase.P4, Start, Today.PlusDays(-20), 3, IsLiftOnly: false) { GreenSessions = green, Reload = new ReloadState(1, 6) },
        Answers = new Dictionary<string, string> { [StopList.Question] = lifts },
        CheckIns = CheckInState.None with
        {
            Past = [.. Enumerable.Range(0, 30).Select(before => new CheckIn(Today.PlusDays(-before), usual, false, before % 2 == 0 ? "done" : null, before % 2 == 0 ? inSession : null, IsNothingNew: true))],
        },
    };
}

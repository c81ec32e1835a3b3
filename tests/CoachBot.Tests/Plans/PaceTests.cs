using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Reload;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>"Same plan, slower steps" (coaching.md 9, FAQ-45).</summary>
public sealed class PaceTests
{
    [Theory]
    [InlineData("age-band", "age.55-69", true)]
    [InlineData("age-band", "age.70", true)]
    [InlineData("about.list", "about.first55", true)]
    [InlineData("age-band", "age.40-54", false)]
    public void From_55_on_the_steps_are_slower(string question, string answer, bool isSlow) => Assert.Equal(isSlow, Pace.IsSlow(Aged(question, answer)));

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(6, 2, 2)]
    public void Exercises_are_added_after_twice_the_green_sessions(int greens, int added, int addedSlowly)
    {
        Assert.Equal(3 + added, SessionMenu.Length(After(greens, "age.18-39")));
        Assert.Equal(3 + addedSlowly, SessionMenu.Length(After(greens, "age.70")));
    }

    [Theory]
    [InlineData("age.18-39", 1, 2)]
    [InlineData("age.70", 1, 1)]
    [InlineData("age.70", 2, 2)]
    public void A_step_of_the_ladder_waits_for_one_green_session_more(string age, int greens, int step)
    {
        var on = Gated.Day21.PlusDays(3);
        var state = new ReloadState(1, 1) { Kilograms = 30, Greens = greens, GreenOn = on.PlusDays(-2), LastOn = on.PlusDays(-2), StepOn = on.PlusDays(-2) };
        Assert.Equal(step, Climb.Next(Loaded(age, state, on), on).Step);
    }

    [Fact]
    public void Where_another_lift_comes_back_the_thrust_keeps_its_weight()
    {
        var on = Gated.Day21.PlusDays(3);
        var state = new ReloadState(1, 1) { Kilograms = 30, Greens = 1, GreenOn = on.PlusDays(-2), LastOn = on.PlusDays(-2), StepOn = on.PlusDays(-2), WaitsForLift = true };
        var next = Climb.Next(Loaded("age.18-39", state, on), on);
        Assert.Equal(new Thrust(1, 30), next);
        Assert.False(Climb.After(state, next, Light.Green, on).WaitsForLift);
    }

    [Fact]
    public void Whoever_asks_about_their_age_is_asked_for_it_and_hears_of_it_in_the_plan()
    {
        var chat = Chat.Kept().Say("I'm over 60, can I still do this?");
        Assert.Contains("slower steps", chat.Text, StringComparison.Ordinal);
        Assert.Equal("age-band", chat.Conversation.Open?.Question);
        Assert.Contains("slower steps", chat.Tap("55 to 69").Text, StringComparison.Ordinal);
        Assert.Contains("each one waits for more good sessions", chat.Say("/plan").Text, StringComparison.Ordinal);
    }

    private static Conversation Aged(string question, string answer) => Conversation.New with { Answers = new Dictionary<string, string> { [question] = answer } };

    private static Conversation After(int greens, string age) =>
        Aged("age-band", age) with { Plan = new PlanState(Phase.P1, Gated.Start, Gated.Start, 3, IsLiftOnly: false) { GreenSessions = greens } };

    private static Conversation Loaded(string age, ReloadState state, NodaTime.LocalDate on) => Gated.Ready with
    {
        Answers = new Dictionary<string, string> { ["age-band"] = age, ["load.weight"] = "100" },
        Plan = Gated.Ready.Plan! with { Phase = Phase.P3, Reload = state },
        CheckIns = Gated.Ready.CheckIns with { Past = [Gated.Past(0) with { On = on.PlusDays(-1), Session = null, InSession = null }, .. Gated.Ready.CheckIns.Past] },
    };
}

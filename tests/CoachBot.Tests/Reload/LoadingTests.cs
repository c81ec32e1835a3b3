using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Reload.Loaded;

namespace CoachBot.Tests.Reload;

/// <summary>What of a session moves the ladder, and what never does (coaching.md 4.3, 4.4).</summary>
public sealed class LoadingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void While_something_is_to_be_looked_at_no_thrust_is_asked_for_and_no_step_taken(bool isStarred)
    {
        var chat = In(Phase.P3, ReadyForR5).Flagged(isStarred).Told();
        Assert.False(chat.WasAsked("thrusts"));
        Assert.Equal(ReadyForR5, chat.Conversation.Plan!.Reload);
        Assert.Equal(4, chat.Conversation.Plan.GreenSessions);
        Assert.DoesNotContain("Weight goes up", chat.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_the_same_session_is_the_next_step()
    {
        var chat = In(Phase.P3, ReadyForR5).Told();
        Assert.True(chat.WasAsked("thrusts"));
        Assert.Equal((5, 70m), (chat.Conversation.Plan!.Reload!.Step, chat.Conversation.Plan.Reload.Kilograms));
    }

    [Fact]
    public void No_phase_goes_up_while_a_starred_sign_is_open()
    {
        var state = ReadyForR5 with { Step = 5, Kilograms = 70 };
        Assert.Equal(Phase.P4, In(Phase.P3, state).Told().Conversation.Plan!.Phase);
        Assert.Equal(Phase.P3, In(Phase.P3, state).Flagged(isStarred: true).Told().Conversation.Plan!.Phase);
    }

    [Fact]
    public void The_gate_and_the_plan_say_what_waits_and_for_what()
    {
        var chat = In(Phase.P3, ReadyForR5).Flagged().Say("/plan gate");
        Assert.Contains("First, see a physio or doctor about: pain that is not getting better", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" kg", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Said.SelectMany(message => message.Buttons), button => button.Text == "Start session");
        Assert.Contains("all weights, until your visit", chat.Say("/plan").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("light weights", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_limit_ends_the_days_without_weight_count_as_missed()
    {
        var chat = In(Phase.P3, ReadyForR5 with { LastOn = Today.PlusDays(-10), GreenOn = Today.PlusDays(-10) }).Flagged().Told();
        chat.Conversation = chat.Conversation with { Flags = [] };
        Assert.Equal(new Thrust(2, 40), Climb.Next(chat.Conversation, Today.PlusDays(7)));
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("none today")]
    [InlineData("lighter or fewer")]
    public void A_thrust_that_nobody_said_was_done_as_planned_is_no_step(string thrusts) =>
        Assert.Equal(4, In(Phase.P3, ReadyForR5).Told(thrusts: thrusts).Conversation.Plan!.Reload!.Step);

    [Fact]
    public void A_red_session_goes_two_steps_back_from_what_was_lifted_in_it_and_the_gate_names_that()
    {
        var chat = In(Phase.P3, ReadyForR5).Told(pain: "6");
        Assert.Equal((3, 50m), (chat.Conversation.Plan!.Reload!.Step, chat.Conversation.Plan.Reload.Kilograms));
        var again = In(Phase.P3, ReadyForR5 with { Step = 5, Kilograms = 70 }).Told(pain: "6");
        Assert.Equal((3, 50m), (again.Conversation.Plan!.Reload!.Step, again.Conversation.Plan.Reload.Kilograms));
        Assert.StartsWith("Last: R5, 70 kg.\n**Next: R3**", chat.Say("/plan gate").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_red_first_session_leaves_a_load_that_can_be_lifted()
    {
        var reload = In(Phase.P3, new ReloadState(1)).Told(pain: "6").Conversation.Plan!.Reload!;
        Assert.Equal((0, 10m), (reload.Step, reload.Kilograms));
    }

    [Fact]
    public void The_second_amber_in_a_row_takes_the_thrust_down_by_20_to_30_percent_and_says_so()
    {
        var chat = In(Phase.P3, ReadyForR5 with { Step = 5, Kilograms = 70 });
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { AmbersInARow = 1 } };
        chat.Told(pain: "3");
        Assert.Equal((3, 50m), (chat.Conversation.Plan!.Reload!.Step, chat.Conversation.Plan.Reload.Kilograms));
        Assert.Contains("The hip thrust goes down as well, to 50 kg with the bar.", chat.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_amber_repeats_the_step()
    {
        var chat = In(Phase.P3, ReadyForR5 with { Step = 5, Kilograms = 70 }).Told(pain: "3");
        Assert.Equal((5, 70m), (chat.Conversation.Plan!.Reload!.Step, chat.Conversation.Plan.Reload.Kilograms));
        Assert.DoesNotContain("goes down", chat.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_evening_of_a_session_the_gate_says_what_comes_once_the_morning_was_green()
    {
        var first = In(Phase.P3, new ReloadState(1)).Told().Say("/plan gate");
        Assert.Contains("Last: R0, 10 kg.\n**Next: R0**", first.Text, StringComparison.Ordinal);
        Assert.Contains("both green: R1, 30 kg with the bar.", first.Text, StringComparison.Ordinal);
        Assert.Contains("\nThursday, Monday: ", first.Say("/plan").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_plan_nobody_is_asked_for_thrusts_and_no_step_is_said_to_come()
    {
        var chat = In(Phase.P5, ReadyForR5 with { Step = 6, Kilograms = 80 }).Told();
        Assert.False(chat.WasAsked("thrusts"));
        Assert.Contains("Last: R6, 80 kg. The way back is done.", chat.Say("/plan gate").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Say("/plan week").Said.SelectMany(message => message.Buttons), button => button.Text == "Before weights");
    }

    [Fact]
    public void Where_the_old_weight_is_unknown_nothing_speaks_of_it()
    {
        var chat = In(Phase.P3, new ReloadState(1, 1) { Kilograms = 25, LastOn = Today.PlusDays(-3), GreensInAll = 2 }, weight: "skipped");
        Assert.DoesNotContain("old weight", chat.Say("/plan gate").Text, StringComparison.Ordinal);
        Assert.Contains("by 5 kg at most", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Moves on when: six good sessions", chat.Say("/plan").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("70 percent", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_amber_of_an_unknown_old_weight_takes_a_quarter_off()
    {
        var state = new ReloadState(1, 1) { Kilograms = 40, LastOn = Today };
        Assert.Equal(30m, Climb.AfterAmbers(In(Phase.P3, state, "skipped").Conversation, state, Today).Kilograms);
        Assert.Equal(20m, Climb.AfterAmbers(In(Phase.P3, state, "skipped").Conversation, state with { Kilograms = 25 }, Today).Kilograms);
    }

    [Fact]
    public void A_body_alone_comes_back_to_the_light_load_and_no_further()
    {
        var chat = In(Phase.P3, new ReloadState(1, 0) { Kilograms = 5, Greens = 1, GreenOn = Today.PlusDays(-3), LastOn = Today.PlusDays(-3) }, weight: "0");
        Assert.Equal(new Thrust(0, 5), Climb.Next(chat.Conversation, Today));
        Assert.Contains("this light load is as far as it goes", chat.Say("/plan gate").Text, StringComparison.Ordinal);
        Assert.Contains("Moves on when: two good sessions in a row with the light load", chat.Say("/plan").Text, StringComparison.Ordinal);
        Assert.Equal((Phase.P4, 0, 5m), chat.Told().Conversation.Plan is { } plan ? (plan.Phase, plan.Reload!.Step, plan.Reload.Kilograms) : default);
    }

    [Fact]
    public void On_the_mild_track_the_lift_at_half_stays_in_P3_and_an_amber_ends_it()
    {
        var chat = In(Phase.P3, ReadyForR5, isMild: true);
        Assert.Contains("one of them a session may stay at half", chat.Say("/waits").Text, StringComparison.Ordinal);
        chat.Told(pain: "3");
        Assert.Contains("The lift that stayed at half waits too", chat.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("at half", chat.Say("/waits").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_P4_there_is_no_lift_at_half_of_the_mild_track_any_more()
    {
        var chat = In(Phase.P3, ReadyForR5 with { Step = 5, Kilograms = 70 }, isMild: true).Told();
        Assert.Equal((Phase.P4, false), (chat.Conversation.Plan!.Phase, chat.Conversation.Plan.IsMildTrack));
        Assert.DoesNotContain("stayed at half", In(Phase.P4, ReadyForR5, isMild: true).Told(pain: "3").Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_older_days_names_its_step_as_the_last() =>
        Assert.Equal(new Thrust(4, 60), ConversationJson.Read(ConversationJson.Write(In(Phase.P3, ReadyForR5).Conversation)).Plan!.Reload!.LiftedLast);
}

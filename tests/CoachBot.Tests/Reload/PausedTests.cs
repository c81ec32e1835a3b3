using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using CoachBot.Core.Weeks;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Reload;

/// <summary>Red days before and while the weight is paused (coaching.md 4.3, 4.4).</summary>
public sealed class PausedTests
{
    [Fact]
    public void The_second_red_pauses_the_weight_and_speaks_of_no_steps()
    {
        var chat = Red(new ReloadState(1, 3) { Kilograms = 50, RedOn = new LocalDate(2026, 1, 2) });
        Assert.True(chat.Conversation.Plan!.Reload!.IsPaused);
        Assert.Contains("weight is paused", Everything(chat), StringComparison.Ordinal);
        Assert.DoesNotContain("two steps", Everything(chat), StringComparison.Ordinal);
    }

    [Fact]
    public void Red_while_paused_goes_a_phase_back_and_the_pause_begins_again()
    {
        var plan = Red(Paused).Conversation.Plan!;
        Assert.Equal((Phase.P2, true, new LocalDate(2026, 1, 5)), (plan.Phase, plan.Reload!.IsPaused, plan.Reload.RedOn!.Value));
        Assert.Equal(new LocalDate(2026, 1, 7), plan.RestUntil);
    }

    [Fact]
    public void While_paused_nobody_is_asked_for_thrusts_and_no_squat_is_planned()
    {
        var chat = In(Paused);
        Assert.DoesNotContain(Sessions.Of(chat.Conversation, TheScript.Script.Catalog), exercise => exercise.Id is "EX-09" or "EX-20" or "EX-22");
        Assert.DoesNotContain("thrusts", Red(Paused).Conversation.Asked.Select(asked => asked.Question));
    }

    [Fact]
    public void The_plan_and_the_gate_say_the_same_of_the_pause()
    {
        var chat = In(Paused).Say("/plan");
        Assert.Contains("weights are paused", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("two steps", chat.Say("/plan gate").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_with_a_red_day_is_not_called_better()
    {
        var chat = In(Paused);
        var week = new Week(new LocalDate(2026, 1, 4), 5, 10, 2, null, 2, 2);
        Assert.Equal(Trend.Better, Trends.OfPain(week.UsualTenths, 40));
        chat.Conversation = chat.Conversation with { CheckIns = chat.Conversation.CheckIns with { Weeks = [week with { HasRed = true }] } };
        Assert.DoesNotContain("clearly better", chat.Say("/week").Text, StringComparison.Ordinal);
    }

    private static ReloadState Paused => new(1, 1) { Kilograms = 30, RedOn = new LocalDate(2026, 1, 2), IsPaused = true };

    private static Chat In(ReloadState reload)
    {
        var chat = Chat.Kept("4");
        var plan = chat.Conversation.Plan!;
        chat.Conversation = chat.Conversation with
        {
            Plan = plan with { Phase = Phase.P3, StartedOn = plan.StartedOn.PlusDays(-30), Reload = reload, GreenSessions = 4 },
        };
        return chat;
    }

    private static Chat Red(ReloadState reload)
    {
        var chat = In(reload).Say("/checkin");
        for (var most = 0; most < 10 && chat.Conversation.Open is { } open && open.Question != "soon"; most++)
        {
            chat.Say(open.Question switch
            {
                "c1" => "2",
                "c2" => "same",
                "c3" => "done",
                "c4" => "7",
                "worst" => "3",
                "thrusts" => "as planned",
                "c5" => "nothing new",
                _ => "skip",
            });
        }

        return chat;
    }

    private static string Everything(Chat chat) => string.Join('\n', chat.All.Select(message => message.Text));
}

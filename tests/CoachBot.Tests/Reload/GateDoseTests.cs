using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using CoachBot.Core.Training;
using CoachBot.Tests.Conversations;
using Xunit;
using static CoachBot.Tests.Reload.Gated;

namespace CoachBot.Tests.Reload;

/// <summary>The two drills of the gate are asked about only where the plan gave them in full (coaching.md 4.4).</summary>
public sealed class GateDoseTests
{
    private static readonly CheckIn Session = new(Day21, 1, false, "done", 1, Worst: 2, IsNothingNew: true);

    [Theory]
    [InlineData("EX-03", 1, false, false)]
    [InlineData("EX-03", 2, false, true)]
    [InlineData("EX-03", 3, true, false)]
    [InlineData("EX-08", 0, false, false)]
    [InlineData("EX-08", 1, false, true)]
    [InlineData("EX-08", 3, true, false)]
    public void Three_of_fifteen_and_three_of_ten_come_with_their_steps_and_not_in_an_easier_week(string drill, int rung, bool isEased, bool has) =>
        Assert.Equal(has, Had(Ready with { Plan = Ready.Plan! with { Rung = rung, IsEased = isEased } }, Session, drill));

    [Fact]
    public void A_session_in_part_or_left_out_shows_nothing()
    {
        var ready = Ready with { Plan = Ready.Plan! with { Rung = 3 } };
        Assert.False(Had(ready, Session with { Session = "part" }, "EX-03"));
        Assert.False(Had(ready, Session with { Session = "none", InSession = null }, "EX-03"));
    }

    [Fact]
    public void On_the_day_after_the_plan_of_the_session_counts_and_not_what_it_has_grown_to()
    {
        var rest = new CheckIn(Day21.PlusDays(1), 1, false, IsNothingNew: true);
        var given = Ready.Plan! with { Rung = 2 };
        var past = Ready.CheckIns with { Past = [Session, .. Ready.CheckIns.Past.Skip(1)] };
        Assert.False(Had(Ready with { Plan = given, CheckIns = past with { LastDecided = new Decided(given with { Rung = 1 }, given, 0) } }, rest, "EX-03"));
        Assert.True(Had(Ready with { Plan = given, CheckIns = past with { LastDecided = new Decided(given, given, 0) } }, rest, "EX-03"));
    }

    [Fact]
    public void What_was_clean_is_to_be_shown_again_after_a_step_back()
    {
        var chat = Chat.Kept("4");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { Phase = Phase.P2 },
            Training = SessionState.None with { IsDeadBugClean = true, IsThrustClean = true },
        };
        chat.Told(pain: "7");
        Assert.Equal((Phase.P1, false, false), (chat.Conversation.Plan!.Phase, chat.Conversation.Training!.IsDeadBugClean, chat.Conversation.Training.IsThrustClean));
    }

    [Fact]
    public void And_after_a_flare_up()
    {
        var chat = Chat.Kept("4");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { Phase = Phase.P3, Reload = new ReloadState(1, 2) { Kilograms = 40 } },
            Training = SessionState.None with { IsDeadBugClean = true, IsThrustClean = true },
        };
        chat.Say("/flare").Say("none").Say("none");
        Assert.False(chat.Conversation.Training!.IsDeadBugClean || chat.Conversation.Training.IsThrustClean);
    }

    private static bool Had(Conversation conversation, CheckIn day, string drill) =>
        ReloadGate.HadDose(conversation, day, TheScript.Script.Catalog.Exercises[drill]);
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>coaching.md 7.8: both screens, two quiet days, one phase back; the third, a long or a different one is looked at.</summary>
public sealed class FlareTests
{
    [Fact]
    public void Both_screens_come_before_anything_else()
    {
        var chat = Steady(10).Chat.Say("/flare");
        Assert.Equal("rescreen", chat.Conversation.Open!.Question);
        chat.Tap("None of these");
        Assert.Equal("rescreen-b", chat.Conversation.Open!.Question);
        chat.Tap("None of these");
        Assert.Equal((Phase.P0, "flare.same"), (chat.Conversation.Plan!.Phase, chat.Conversation.Open!.Question));
    }

    [Fact]
    public void A_tick_on_screen_b_is_a_tick_and_never_just_a_flare()
    {
        var chat = Steady(10).Chat.Say("/flare").Tap("None of these").Say("1");
        Assert.Equal(Stage.Urgent, chat.Stage);
        Assert.Empty(chat.Conversation.CheckIns.Flares);
    }

    [Fact]
    public void One_leg_is_asked_about_and_the_flare_goes_on_from_there()
    {
        var chat = Steady(10).Chat.Say("/flare").Tap("None of these").Say("8");
        Assert.Equal("CL-08", chat.Conversation.Open!.Question);
        chat.Tap("Pain or tingling; touch, strength same");
        Assert.Equal("flare.same", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void After_two_quiet_days_the_plan_goes_on_one_phase_back()
    {
        var lived = Steady(16);
        var from = lived.Chat.Conversation.Plan!.Phase;
        Assert.True(from >= Phase.P2);
        Flare(lived).Days(17, 18, (_, question) => Living.Steady(question, 1));
        Assert.Equal(from - 1, lived.Chat.Conversation.Plan!.Phase);
        Assert.True(lived.State.Flares[0].IsOver);
    }

    [Fact]
    public void A_day_that_is_worse_or_not_said_does_not_end_the_quiet_days()
    {
        var lived = Flare(Steady(16)).Days(17, 18, (_, question) => question == "c2" ? "Worse" : Living.Steady(question, 4));
        Assert.Equal(Phase.P0, lived.Chat.Conversation.Plan!.Phase);
        Assert.False(lived.State.Flares[0].IsReentered);
    }

    [Fact]
    public void The_third_in_six_months_is_looked_at()
    {
        var lived = Steady(16);
        for (var time = 0; time < 3; time++)
        {
            Assert.DoesNotContain(lived.Chat.Conversation.Flags, flag => flag.Level == Level.Soon);
            Flare(lived).Days(17 + 5 * time, 21 + 5 * time, (_, question) => Living.Steady(question, 1));
        }

        Assert.Equal(3, lived.State.Flares.Count);
        Assert.Contains(lived.Chat.Conversation.Flags, flag => flag is { Flag: "RF-PRO-01", Level: Level.Soon });
    }

    [Fact]
    public void The_third_ends_with_the_buttons_of_a_visit()
    {
        var lived = Steady(16);
        for (var time = 0; time < 2; time++)
        {
            Flare(lived).Days(17 + 5 * time, 21 + 5 * time, (_, question) => Living.Steady(question, 1));
            Assert.DoesNotContain(lived.Chat.Said[^1].Buttons, button => button.Text == "Booked");
        }

        Flare(lived);
        Assert.Equal("soon", lived.Chat.Conversation.Open?.Question);
        Assert.Equal(["Booked", "Seen, training is OK", "Remind me", "Can't"], lived.Chat.Said[^1].Buttons.Select(button => button.Text));
        Assert.True(lived.Chat.Tap("Booked").Conversation.Flags.Single(flag => flag.Flag == "RF-PRO-01").IsBooked);
    }

    [Fact]
    public void A_different_one_ends_with_the_buttons_of_a_visit_and_skipping_does_not_lose_them()
    {
        var chat = Steady(10).Say("/flare").Tap("None of these").Tap("None of these").Tap("Different").Tap("Buttock").Chat;
        Assert.Equal("soon", Roads.GoOn(chat).Say("skip").Conversation.Open?.Question);
        Assert.Equal("soon", chat.Tap("A new lift").Conversation.Open?.Question);
    }

    [Fact]
    public void One_that_is_different_from_before_is_looked_at()
    {
        var lived = Steady(16).Say("/flare").Tap("None of these").Tap("None of these").Tap("Different").Tap("Buttock").Tap("A new lift");
        Assert.Contains(lived.Chat.Conversation.Flags, flag => flag.Flag == "RF-PRO-01");
    }

    [Fact]
    public void Told_again_while_it_lasts_it_is_the_same_one() => Assert.Single(Flare(Flare(Steady(16))).State.Flares);

    [Fact]
    public void One_that_lasts_longer_than_two_weeks_is_looked_at_once()
    {
        var lived = Flare(Steady(16)).Days(17, 33, (_, question) => Living.Steady(question, 3));
        Assert.True(lived.State.Flares[0].IsLong);
        Assert.Contains(lived.Chat.Conversation.Flags, flag => flag.Flag == "RF-PRO-01");
    }

    private static Living Steady(int days) => new Living(Chat.Kept("2")).Days(1, days, (_, question) => Living.Steady(question, 1));

    [Theory]
    [InlineData("Down a leg", "CL-08")]
    [InlineData("Groin or front of the hip", "bulge")]
    [InlineData("A lump or change of shape", "shape")]
    [InlineData("Between the shoulder blades", "flare.change")]
    [InlineData("in my left glute", "flare.change")]
    public void A_different_one_is_asked_where_it_is(string where, string next) =>
        Assert.Equal(next, Steady(10).Say("/flare").Tap("None of these").Tap("None of these").Tap("Different").Say(where).Chat.Conversation.Open!.Question);

    [Fact]
    public void What_changed_is_asked_after_the_leg_was_settled()
    {
        var chat = Steady(10).Say("/flare").Tap("None of these").Tap("None of these").Tap("Different").Tap("Down a leg").Chat;
        Assert.Equal("flare.change", chat.Tap("Pain or tingling; touch, strength same").Tap("None of these").Conversation.Open!.Question);
    }

    [Fact]
    public void The_mild_track_waits_while_it_lasts()
    {
        var lived = Flare(Steady(10));
        Assert.True(lived.Chat.Conversation.Plan!.IsMildTrack);
        Assert.DoesNotContain("may stay at half", lived.Say("/plan").Chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("May stay", lived.Say("/waits").Chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("yet", lived.Say("/plan week").Chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Weight_is_spoken_of_to_those_who_lift_some()
    {
        Assert.DoesNotContain(Flare(Steady(10)).Chat.All, message => message.Text.Contains("third to a half", StringComparison.Ordinal));
        var chat = Steady(10).Chat;
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = Phase.P3, Reload = new(1, 2) { Kilograms = 40 } } };
        Assert.Contains("a third to a half lighter", chat.Say("/flare").Tap("None of these").Tap("None of these").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flare_in_P1_settles_in_P0_and_leaves_it_by_its_own_gate()
    {
        var lived = Flare(new Living(Chat.Kept("2")).Days(1, 3, (_, question) => Living.Steady(question, 2)));
        lived.Days(4, 5, (_, question) => Living.Steady(question, 2));
        Assert.Contains("quiet days are over", lived.Chat.Text, StringComparison.Ordinal);
        Assert.Equal(Phase.P0, lived.Chat.Conversation.Plan!.Phase);
        Assert.Equal(Phase.P1, lived.Days(6, 6, (_, question) => Living.Steady(question, 2)).Chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void A_week_without_ease_is_told_when_the_quiet_days_are_over()
    {
        var lived = Flare(new Living(Chat.Kept("2")).Days(1, 5, (_, question) => Living.Steady(question, 2))).Days(6, 7, (_, question) => Living.Steady(question, 2));
        Assert.Contains("quiet days are over", lived.Chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hardly eased", lived.Chat.Text, StringComparison.Ordinal);
        Assert.Contains("hardly eased", lived.Days(8, 8, (_, question) => Living.Steady(question, 2)).Chat.Text, StringComparison.Ordinal);
    }

    private static Living Flare(Living lived) =>
        lived.Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Tap("Nothing I know of");
}

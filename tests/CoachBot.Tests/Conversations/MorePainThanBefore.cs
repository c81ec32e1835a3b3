using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A higher pain told later: what follows from its number follows in every stage (coaching.md 3.0 step 5, RF-SEV-01).</summary>
public sealed class MorePainThanBefore
{
    [Theory]
    [InlineData("9")]
    [InlineData("10")]
    [InlineData("it's a 9 now")]
    [InlineData("my pain is 9 now")]
    [InlineData("actually it's a 9")]
    public void After_the_first_help_severe_pain_is_asked_about(string words)
    {
        var chat = Chat.AtFirstHelp("3").Say(words);
        Assert.Equal("CL-09", chat.Conversation.Open?.Question);
        Assert.True(int.Parse(chat.Conversation.Answer("pain")!) >= 9);
        Assert.Contains("leave out training", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_plan_block_and_at_the_plan_too()
    {
        Assert.Equal("CL-09", Chat.AtFirstHelp("3").Tap("Make my plan, 6 taps").Say("it's a 9 now").Conversation.Open?.Question);
        var chat = Chat.WithPlan("3").Say("it's a 9 now").Tap("Yes, I can");
        Assert.Equal((Phase.P0, "plan"), (chat.Conversation.Plan!.Phase, chat.Conversation.Open?.Question));
        Assert.Equal("CL-09", Chat.WithPlan("3").Tap("Keep this plan").Say("it's a 9 now").Conversation.Open?.Question);
    }

    [Fact]
    public void Where_a_time_and_a_town_are_asked_for_it_is_none_of_them()
    {
        var chat = Chat.WithPlan("3").Tap("Keep this plan").Tap("Keep, check in daily");
        Assert.Equal("CL-09", Roads.GoOn(chat).Say("it's a 9 now").Conversation.Open?.Question);
        Assert.NotEqual("CL-09", Roads.GoOn(chat).Say("9").Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("/pause 5")]
    [InlineData("/stop")]
    [InlineData("/flare")]
    public void In_a_pause_and_beside_a_list_too(string before) =>
        Assert.Equal("CL-09", Chat.Kept("3").Say(before).Say("10").Conversation.Open?.Question);

    [Fact]
    public void After_the_check_in_of_the_day_too()
    {
        var chat = Evening().Say("3").Tap("Nothing new").Say("9");
        Assert.Equal("CL-09", chat.Conversation.Open?.Question);
        Assert.Equal(9, (chat.Conversation.CheckIns.Running ?? chat.Conversation.CheckIns.Past[0]).Usual);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("8")]
    public void From_seven_on_the_first_help_of_that_number_is_said(string pain)
    {
        foreach (var words in new[] { $"actually it's {pain}", pain })
        {
            var chat = Chat.AtFirstHelp("3").Say(words);
            Assert.Contains("**Today:** leave out training.\nPain this strong is worth a physio or doctor within 2–3 days.", chat.Text, StringComparison.Ordinal);
            Assert.Contains(chat.Conversation.Flags, flag => flag is { Flag: "RF-SEV-01", Level: Level.Soon, IsStarred: true });
            Assert.Equal("first-help", chat.Conversation.Open?.Question);
        }
    }

    [Fact]
    public void A_kept_plan_goes_back_to_the_gentle_drills()
    {
        var chat = Chat.Kept("3").Say("actually it's an 8");
        Assert.Equal(Phase.P0, chat.Conversation.Plan!.Phase);
        Assert.Contains("Pain this strong is worth a physio or doctor", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_check_in_the_advice_follows_from_the_number_put_right()
    {
        var chat = Evening().Say("3").Say("actually it's an 8").Tap("Nothing new").Tap("Same or better");
        Assert.Contains("Please see a physio or doctor within 2–3 days.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Phase.P0, chat.Conversation.Plan!.Phase);
    }

    [Theory]
    [InlineData("sometimes when I sit, a 2", "2")]
    [InlineData("only in the lift, 3", "0")]
    public void A_pain_in_daily_life_is_not_only_in_the_lift(string words, string pain) =>
        Assert.Equal(pain, Chat.AtFirstHelp("0").Say(words).Conversation.Answer("pain"));

    [Fact]
    public void While_held_it_asks_nothing_more() =>
        Assert.NotEqual("CL-09", Chat.Kept().Say("I have a fever and shivers").Say("10 in the lift").Conversation.Open?.Question);

    [Theory]
    [InlineData("2")]
    [InlineData("5 days ago")]
    public void Less_pain_and_other_numbers_change_nothing(string words) =>
        Assert.Equal("3", Chat.AtFirstHelp("3").Say(words).Conversation.Answer("pain"));

    /// <summary>A check-in of the first evening, on a plan of the gentle drills.</summary>
    private static Chat Evening() => Chat.Kept("4").Say("check in");
}

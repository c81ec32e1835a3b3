using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Plans;

public sealed class ContributorTests
{
    [Fact]
    public void Ribs_up_and_worse_arching_is_likely_with_both_rows_named()
    {
        var found = Assert.Single(Of(("form-top", "top.ribs"), ("aggravate", "aggravate.arching")));
        Assert.Equal(("F1", 3), (found.Id, found.Score));
        Assert.True(found.IsLikely);
        Assert.Equal(["because.top-ribs", "because.arching"], found.Rows);
    }

    [Fact]
    public void Two_rows_of_one_cell_count_once()
    {
        var found = Of(("form-top", "top.ribs"), ("aggravate", "aggravate.arching"), ("feel-where", "feel.back"));
        Assert.Equal([("F1", 3), ("F3", 2)], found.Select(one => (one.Id, one.Score)));
        Assert.Equal(3, found[0].Rows.Count);
    }

    [Fact]
    public void Ties_are_broken_in_the_order_of_the_table()
    {
        var found = Of(("form-top", "top.tail"), ("load-change", "load.sets"), ("about.list", "about.known"));
        Assert.Equal(["F7", "F6", "F2"], found.Select(one => one.Id));
    }

    [Fact]
    public void One_point_is_not_shown_and_the_same_load_takes_one_away()
    {
        Assert.Empty(Of(("aggravate", "aggravate.arching"), ("load-change", "load.new"), ("feel-where", "feel.quads")));
        Assert.Empty(Of(("load-change", "load.same"), ("feel-where", "feel.glutes"), ("form-top", "top.unsure")));
    }

    [Theory]
    [InlineData("aggravate.arching", Direction.Extension)]
    [InlineData("aggravate.bending", Direction.Flexion)]
    [InlineData("aggravate.both", Direction.MidRange)]
    [InlineData("skipped", Direction.MidRange)]
    public void The_direction_comes_from_what_sets_it_off(string answer, Direction direction) =>
        Assert.Equal(direction, Directions.Of(Told(("aggravate", answer))));

    [Theory]
    [InlineData("1", Phase.P1, true, 0)]
    [InlineData("3", Phase.P1, true, 0)]
    [InlineData("4", Phase.P0, false, 0)]
    [InlineData("6", Phase.P0, false, 0)]
    [InlineData("7", Phase.P0, false, 1)]
    [InlineData("8", Phase.P0, false, 1)]
    public void Phase_track_and_referral_follow_from_the_one_number(string pain, Phase phase, bool isMild, int stars)
    {
        var conversation = Chat.WithPlan(pain).Conversation;
        Assert.Equal((phase, isMild), (conversation.Plan!.Phase, conversation.Plan.IsMildTrack));
        Assert.Equal(stars, conversation.Flags.Count(flag => flag.IsStarred));
    }

    [Fact]
    public void A_known_condition_limits_the_plan_and_is_seen_to_first()
    {
        var chat = Chat.AtFirstHelp("2").Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table").Tap("One or more").Say("1");
        Assert.Contains("known condition", chat.Text, StringComparison.Ordinal);
        Assert.Contains("the back condition you were told of", chat.Text, StringComparison.Ordinal);
        Assert.False(chat.Conversation.Plan!.IsMildTrack);
    }

    private static IReadOnlyList<Contributor> Of(params (string Question, string Answer)[] answers) => Contributors.Of(Told(answers));

    private static Conversation Told(params (string Question, string Answer)[] answers) =>
        Conversation.New with { Answers = answers.ToDictionary(answer => answer.Question, answer => answer.Answer) };
}

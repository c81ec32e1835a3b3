using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>What a back seems happier without (coaching.md 3.4), with all its hints, and out of it again.</summary>
public sealed class DirectionTests
{
    private static readonly NodaTime.LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData(Direction.MidRange, "")]
    [InlineData(Direction.Extension, "aggravate=aggravate.arching")]
    [InlineData(Direction.Flexion, "aggravate=aggravate.bending")]
    [InlineData(Direction.MidRange, "aggravate=aggravate.both")]
    [InlineData(Direction.MidRange, "aggravate=aggravate.lift hurts-at=hurts.top")]
    [InlineData(Direction.Extension, "aggravate=aggravate.lift hurts-at=hurts.top ease=ease.bending")]
    [InlineData(Direction.Extension, "aggravate=aggravate.unsure hurts-at=hurts.top retest=retest.arching")]
    [InlineData(Direction.Flexion, "aggravate=aggravate.lift cough=yes ease=ease.walking")]
    [InlineData(Direction.Flexion, "aggravate=aggravate.both cough=yes retest=retest.bending")]
    [InlineData(Direction.MidRange, "hurts-at=hurts.top retest=retest.both cough=yes")]
    [InlineData(Direction.Extension, "hurts-at=hurts.top retest=retest.both cough=yes ease=ease.bending")]
    [InlineData(Direction.Flexion, "hurts-at=hurts.top retest=retest.both cough=yes ease=ease.standing")]
    [InlineData(Direction.MidRange, "hurts-at=hurts.top retest=retest.both cough=yes ease=ease.heat")]
    [InlineData(Direction.MidRange, "aggravate=aggravate.arching retest=retest.neither hurts-at=hurts.top")]
    [InlineData(Direction.MidRange, "aggravate=aggravate.bending retest=retest.neither")]
    [InlineData(Direction.MidRange, "aggravate=aggravate.arching retest=retest.bending")]
    [InlineData(Direction.Extension, "aggravate=aggravate.arching retest=retest.both")]
    [InlineData(Direction.Extension, "aggravate=aggravate.arching cough=yes")]
    public void The_direction_follows_from_the_hints(Direction direction, string answers) => Assert.Equal(direction, Directions.Of(Told(answers)));

    [Theory]
    [InlineData("Extension", "aggravate=aggravate.arching")]
    [InlineData("Flexion", "aggravate=aggravate.bending")]
    [InlineData("Extension Flexion", "aggravate=aggravate.both")]
    [InlineData("Extension Flexion", "aggravate=aggravate.lift retest=retest.both")]
    [InlineData("Extension Flexion", "hurts-at=hurts.top cough=yes")]
    [InlineData("Flexion", "aggravate=aggravate.both retest=retest.bending")]
    [InlineData("", "aggravate=aggravate.both retest=retest.neither")]
    [InlineData("", "aggravate=aggravate.lift")]
    [InlineData("", "aggravate=aggravate.unsure")]
    public void The_ends_that_are_left_out_follow_from_what_sets_it_off(string sides, string answers) =>
        Assert.Equal(sides, string.Join(' ', Directions.Sides(Told(answers))));

    [Theory]
    [InlineData(true, "hurts-at=hurts.top cough=yes")]
    [InlineData(true, "hurts-at=hurts.top retest=retest.both cough=yes ease=ease.bending")]
    [InlineData(false, "hurts-at=hurts.top")]
    [InlineData(false, "aggravate=aggravate.both")]
    [InlineData(false, "aggravate=aggravate.arching cough=yes")]
    [InlineData(false, "hurts-at=hurts.top cough=yes retest=retest.neither")]
    public void A_tie_is_as_much_for_the_one_as_for_the_other(bool isTie, string answers) => Assert.Equal(isTie, Directions.IsTie(Told(answers)));

    [Theory]
    [InlineData(Phase.P3, 1, 3, "EX-20", false)]
    [InlineData(Phase.P3, 2, 3, "EX-20", true)]
    [InlineData(Phase.P3, 1, 2, "EX-20", true)]
    [InlineData(Phase.P2, 1, 3, "EX-20", true)]
    [InlineData(Phase.P4, 1, 3, "EX-21", false)]
    [InlineData(Phase.P4, 1, 3, "EX-31", false)]
    [InlineData(Phase.P4, 1, 3, "ST-02", true)]
    public void Hinges_come_back_once_three_check_ins_were_quiet(Phase phase, int usual, int answers, string exercise, bool isLeftOut)
    {
        var conversation = Told("aggravate=aggravate.bending") with
        {
            Plan = new PlanState(phase, Start, Start, 3, IsLiftOnly: false),
            CheckIns = CheckInState.None with { Past = [.. Enumerable.Range(0, answers).Select(before => new CheckIn(Start.PlusDays(40 - before), usual))] },
        };
        Assert.Equal(isLeftOut, Directions.Avoids(conversation, TheScript.Script.Catalog.Exercises[exercise]));
    }

    [Theory]
    [InlineData(0, Tier.Mild)]
    [InlineData(3, Tier.Mild)]
    [InlineData(4, Tier.Moderate)]
    [InlineData(6, Tier.Moderate)]
    [InlineData(7, Tier.Severe)]
    [InlineData(10, Tier.Severe)]
    public void The_tier_is_the_one_number(int usual, Tier tier) => Assert.Equal(tier, Tiers.Of(usual));

    private static Conversation Told(string answers) => Conversation.New with
    {
        Answers = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
    };
}

using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A request to join may come at any moment: what holds everywhere holds then too (design, model check).</summary>
public sealed class LinkModelCheck
{
    private static readonly Lazy<(Walker Walker, List<Step> Steps)> Everything = new(() =>
    {
        var walker = new Walker { More = [Others.Asked] };
        var steps = new List<Step>();
        walker.Walk([Parting.Conversation, .. LinkRoads.All.Select(chat => chat.Conversation), .. Seeds.Many], most: 500, steps.Add);
        return (walker, steps);
    });

    private static Chat Parting => LinkRoads.Joined(Chat.Kept()).Say("/channels").Tap("Unlink: Telegram");

    private static List<Step> Steps => Everything.Value.Steps;

    private static IEnumerable<Step> AtLinks => Steps.Where(step => step.Before.Open?.Question is "link.mine" or "link.confirm" or "link.which" or "unlink.sure");

    [Fact]
    public void Nothing_throws_whatever_is_said_where() => House.HouseLaws.AllKept(Everything.Value.Walker.Errors.Take(25));

    [Fact]
    public void Each_of_the_questions_is_met() =>
        Assert.Equal(["link.confirm", "link.mine", "link.which", "unlink.sure"], AtLinks.Select(step => step.Before.Open!.Question).Distinct().Order());

    [Fact]
    public void Nobody_meets_silence_but_from_a_timer() =>
        Assert.DoesNotContain(Steps, step => step.Input is not Input.Due && !step.Messages.Any());

    [Fact]
    public void No_chat_gets_more_than_one_message_a_turn_but_after_an_escalation() =>
        Assert.All(Steps, step => Assert.All(
            step.Effects.OfType<Effect.Say>().GroupBy(say => say.To),
            chat => Assert.InRange(chat.Count(), 0, step.After.Held is null ? 1 : 2)));

    [Fact]
    public void A_red_flag_beside_a_question_about_chats_is_an_emergency_in_one_step() =>
        Assert.All(AtLinks.Where(step => step.Input is Input.Text { Words: "my crotch is numb" }), step => Assert.Equal(Level.Emergency, step.After.Held?.Level));

    [Fact]
    public void A_request_never_takes_over_a_question_about_safety() =>
        Assert.All(
            Steps.Where(step => step.Input == Others.Asked && step.Before.Open is { } open && Core.Linking.Histories.IsOfSafety(open)),
            step =>
            {
                Assert.Equal(step.Before.Open, step.After.Open);
                Assert.Contains(step.Effects, effect => effect is Effect.SetTimer { Timer.Kind: Timers.Link });
            });

    [Fact]
    public void Nobody_held_gets_out_by_a_question_about_chats() =>
        Assert.All(
            AtLinks.Where(step => step.Before.Held is not null && step.Input is Input.Tap),
            step => Assert.True(step.After.Held is not null || step.Effects.OfType<Effect.Record>().Any(record => record.Kind == "released"), step.ToString()));

    [Fact]
    public void There_is_no_dead_end() =>
        Assert.All(AtLinks.GroupBy(step => step.Before), state =>
            Assert.Contains(state, step => step.After.Open?.Question != state.Key.Open?.Question && step.Messages.Any()));
}

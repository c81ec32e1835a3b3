using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class DeadLetterTests
{
    private readonly Loop loop = new();

    public DeadLetterTests() =>
        loop.Effects = turn => Loop.Words(turn.Input).Contains("poison")
            ? throw new InvalidOperationException("I drank poison")
            : Loop.Echo(turn);

    [Fact]
    public async Task A_turn_that_throws_three_times_becomes_a_dead_letter_and_blocks_nobody()
    {
        loop.Store.Held = new();
        var all = new[] { loop.Say("one"), loop.Say("poison"), loop.Say("two") };
        loop.Store.Held.SetResult();
        Assert.All(await Task.WhenAll(all), a => Assert.Equal(Accepted.Committed, a));
        Assert.Equal(3, loop.Turns.Count(t => Loop.Words(t.Input) == "poison"));
        Assert.StartsWith("T-", loop.Store.Commits[1].DeadLetter);
        Assert.Null(loop.Store.Commits[1].State);
        Assert.Equal(["one", ServiceFailure.Message("112").Text, "two"], loop.Web.Texts);
    }

    [Fact]
    public async Task A_dead_letter_with_a_red_flag_says_so_first()
    {
        await loop.Say("numb poison");
        var message = Assert.Single(loop.Web.Sent).Message;
        Assert.StartsWith("**This could need emergency care.", message.Text);
        Assert.Equal(Urgency.Escalation, message.Urgency);
    }

    [Fact]
    public async Task The_service_failure_text_goes_out_even_when_the_reader_fails_too()
    {
        loop.Urgency = _ => throw new InvalidOperationException("no rules");
        await loop.Say("poison");
        Assert.Equal(ServiceFailure.Message("112").Text, Assert.Single(loop.Web.Texts));
    }

    [Fact]
    public async Task A_new_persons_first_turn_may_fail_too()
    {
        await loop.Say("poison");
        await loop.Say("hello");
        Assert.Equal("hello", loop.Web.Texts[1]);
    }

    [Fact]
    public async Task No_word_of_the_person_and_no_address_is_logged()
    {
        await loop.Say("poison");
        Assert.NotEmpty(loop.Log);
        Assert.All(loop.Log, line => Assert.DoesNotContain("poison", line.Text));
        Assert.All(loop.Log, line => Assert.DoesNotContain("ana", line.Text.Split('\n')[0]));
    }

    [Fact]
    public async Task A_failing_check_in_timer_is_dropped_in_silence_and_a_failing_escalation_is_not()
    {
        foreach (var isEscalation in new[] { false, true })
        {
            var timer = new TimerKey(Timers.FollowUp, $"poison {isEscalation}");
            loop.Effects = _ => [new Effect.SetTimer(timer, Loop.Start, isEscalation)];
            await loop.Say($"arm {isEscalation}");
            loop.Effects = _ => throw new InvalidOperationException();
            Assert.True(await loop.Timers.TakeDue(CancellationToken.None));
            Assert.NotNull(loop.Store.Commits[^1].DeadLetter);
        }

        Assert.Equal(ServiceFailure.Message("112").Text, Assert.Single(loop.Web.Texts));
    }
}

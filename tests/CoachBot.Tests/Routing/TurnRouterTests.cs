using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Turns;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class TurnRouterTests
{
    private readonly Loop loop = new();

    [Fact]
    public async Task A_message_is_answered_on_its_own_address()
    {
        Assert.Equal(Accepted.Committed, await loop.Say("hello"));
        var sent = Assert.Single(loop.Web.Sent);
        Assert.Equal(("hello", Loop.Ana, "handle"), (sent.Message.Text, sent.Address, sent.ReplyHandle));
    }

    [Fact]
    public async Task A_message_delivered_twice_is_answered_once()
    {
        await loop.Say("hello", "1");
        Assert.Equal(Accepted.Known, await loop.Say("hello", "1"));
        Assert.Single(loop.Web.Sent);
    }

    [Fact]
    public async Task Messages_are_answered_in_order_even_while_the_first_is_being_committed()
    {
        loop.Store.Held = new();
        var all = new[] { loop.Say("one"), loop.Say("two"), loop.Say("three") };
        Assert.Empty(loop.Store.Commits);
        loop.Store.Held.SetResult();
        await Task.WhenAll(all);
        Assert.Equal(["one", "two", "three"], loop.Web.Texts);
    }

    [Fact]
    public async Task Messages_keep_their_order_while_the_address_is_still_being_looked_up()
    {
        loop.Store.LookUp = new();
        var all = new[] { loop.Say("one"), loop.Say("two"), loop.Say("three") };
        loop.Store.LookUp.SetResult();
        await Task.WhenAll(all);
        Assert.Equal(["one", "two", "three"], loop.Web.Texts);
    }

    [Fact]
    public async Task One_person_who_waits_does_not_hold_up_another()
    {
        loop.Store.Held = new();
        var ana = loop.Say("one");
        loop.Store.Held = null;
        await loop.Say("two", from: new("web", "ben"));
        Assert.False(ana.IsCompleted);
        Assert.Equal(["two"], loop.Web.Texts);
    }

    [Fact]
    public async Task Nothing_is_sent_or_acknowledged_before_the_commit()
    {
        loop.Store.Held = new();
        var accepted = loop.Say("hello");
        Assert.False(accepted.IsCompleted);
        Assert.Empty(loop.Web.Sent);
        loop.Store.Held.SetResult();
        Assert.Equal(Accepted.Committed, await accepted);
    }

    [Fact]
    public async Task The_conversation_is_remembered_between_two_turns()
    {
        await loop.Say("one");
        await loop.Say("two");
        Assert.Equal(1, loop.Store.Loads);
        Assert.Equal(1, loop.Store.Commits[1].VersionBefore);
    }

    [Fact]
    public async Task A_stale_turn_is_reloaded_and_taken_again()
    {
        await loop.Say("one");
        loop.Store.MakeStale(loop.Store.Commits[0].Person);
        Assert.Equal(Accepted.Committed, await loop.Say("two"));
        Assert.Equal(["one", "two"], loop.Web.Texts);
        Assert.Equal(2, loop.Store.Commits[1].VersionBefore);
    }

    [Fact]
    public async Task Now_is_never_earlier_than_the_last_turn()
    {
        loop.Clock.Advance(Duration.FromHours(1));
        await loop.Say("one");
        var setBack = new Loop(loop.Store);
        await setBack.Say("two");
        Assert.Equal(Loop.Start + Duration.FromHours(1), Assert.Single(setBack.Turns).Now);
        Assert.Equal(setBack.Turns[0].Now, loop.Store.Commits[1].At);
    }

    [Fact]
    public async Task A_full_house_says_busy_and_keeps_nothing()
    {
        loop.Store.Held = new();
        var waiting = Enumerable.Range(0, TurnRouter.MostWaiting).Select(n => loop.Say($"{n}", from: new("web", $"{n}"))).ToList();
        Assert.Equal(Accepted.Busy, await loop.Say("one too many"));
        loop.Store.Held.SetResult();
        await Task.WhenAll(waiting);
        Assert.DoesNotContain("one too many", loop.Web.Texts);
        Assert.Equal(Accepted.Committed, await loop.Say("one too many"));
    }

    [Fact]
    public async Task A_store_that_refuses_keeps_nothing_and_the_channel_says_the_service_failure_text()
    {
        loop.Store.Refuses = _ => new StoreUnavailableException("disk full");
        Assert.Equal(Accepted.Unavailable, await loop.Say("help", "1"));
        Assert.Empty(loop.Web.Sent);
        Assert.Equal(ServiceFailure.Prompt, loop.Router.Sorry(Loop.Arrival("help")).Prompt);
        Assert.False(loop.Router.IsTaking);
        loop.Store.Refuses = _ => null;
        Assert.Equal(Accepted.Committed, await loop.Say("help", "1"));
        Assert.True(loop.Router.IsTaking);
    }

    [Fact]
    public async Task Without_a_script_nothing_is_kept_either()
    {
        loop.Effects = _ => throw new ScriptUnavailableException();
        Assert.Equal(Accepted.Unavailable, await loop.Say("help"));
        Assert.Empty(loop.Store.Commits);
    }

    [Fact]
    public async Task A_router_that_drains_finishes_what_waits_and_takes_nothing_new()
    {
        loop.Store.Held = new();
        var one = loop.Say("one");
        var drained = loop.Router.Drain();
        Assert.Equal(Accepted.Unavailable, await loop.Say("two"));
        Assert.False(drained.IsCompleted);
        loop.Store.Held.SetResult();
        await drained;
        Assert.Equal(Accepted.Committed, await one);
    }

    [Fact]
    public async Task Whoever_writes_behind_an_erasure_is_somebody_new()
    {
        loop.Effects = turn => Loop.Words(turn.Input) == "forget me"
            ? [new Effect.ErasePerson(), .. Loop.Echo(turn)]
            : Loop.Echo(turn);
        loop.Store.Held = new();
        var all = new[] { loop.Say("hi"), loop.Say("forget me"), loop.Say("again") };
        loop.Store.Held.SetResult();
        await Task.WhenAll(all);
        Assert.Equal(["hi", "forget me", "again"], loop.Web.Texts);
        Assert.Null(loop.Store.Commits[1].State);
        Assert.NotEqual(loop.Store.Commits[1].Person, loop.Store.Commits[2].Person);
        Assert.Equal(0, loop.Store.Commits[2].VersionBefore);
    }
}

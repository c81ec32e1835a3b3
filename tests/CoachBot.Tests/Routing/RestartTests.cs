using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class RestartTests
{
    private readonly Loop loop = new(null, new FakeChannel("discord", hasDedupeKey: true));

    [Theory]
    [InlineData("web", 0, Urgency.Reply, OutboxState.Cancelled)]
    [InlineData("web", 7, Urgency.Reply, OutboxState.Sent)]
    [InlineData("web", 0, Urgency.Escalation, OutboxState.Sent)]
    [InlineData("discord", 0, Urgency.Reply, OutboxState.Sent)]
    [InlineData("discord", 0, Urgency.Proactive, OutboxState.Sent)]
    public async Task A_row_that_was_being_sent_is_repeated_only_where_it_does_no_harm(
        string channel, int asking, Urgency urgency, OutboxState expected)
    {
        var message = new Message("one", "test") { Asking = asking, Urgency = urgency };
        loop.Born(new(channel, "ana"), message);
        await loop.Sender.Recover(CancellationToken.None);
        Assert.Equal(expected, loop.Store.Rows[1].State);
    }

    [Fact]
    public async Task What_stood_behind_a_waiting_row_was_never_on_its_way_and_is_sent()
    {
        loop.Born(Loop.Ana, new("under way", "t"), new("waiting", "t"), new("behind it", "t"));
        Set(2, OutboxState.Waiting);
        await loop.Sender.Recover(CancellationToken.None);
        Assert.Equal(["waiting", "behind it"], loop.Web.Texts);
    }

    [Fact]
    public async Task A_waiting_row_is_sent_and_an_unreachable_one_waits_on()
    {
        loop.Born(Loop.Ana, new("waiting", "t"), new("unreachable", "t"));
        Set(1, OutboxState.Waiting);
        Set(2, OutboxState.Unreachable);
        await loop.Sender.Recover(CancellationToken.None);
        Assert.Equal(["waiting"], loop.Web.Texts);
        await loop.Say("I am back");
        Assert.Equal(["waiting", "unreachable", "I am back"], loop.Web.Texts);
    }

    [Fact]
    public async Task An_undelivered_escalation_still_counts_and_comes_first()
    {
        loop.Store.Link(Loop.Ana, new(1));
        loop.Born(Loop.Ana, new Message("call 112", "t") { Urgency = Urgency.Escalation });
        Set(1, OutboxState.Undelivered);
        loop.Clock.Advance(Duration.FromHours(1));
        await loop.Sender.Recover(CancellationToken.None);
        Assert.Equal(1, loop.Sender.LateEscalations);
        await loop.Say("hello");
        Assert.Equal(["call 112", "hello"], loop.Web.Texts);
        Assert.Equal(0, loop.Sender.LateEscalations);
    }

    private void Set(long id, OutboxState state) => loop.Store.Rows[id] = loop.Store.Rows[id] with { State = state };
}

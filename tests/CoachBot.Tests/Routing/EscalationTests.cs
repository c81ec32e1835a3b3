using CoachBot.Core.Dialogs;
using CoachBot.Router;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class EscalationTests
{
    private static readonly Address Phone = new("telegram", "ana");
    private readonly FakeChannel telegram = new("telegram");
    private readonly Loop loop;

    public EscalationTests()
    {
        loop = new(null, telegram);
        loop.Store.Link(Loop.Ana, new(1));
        loop.Store.Link(Phone, new(1));
    }

    [Fact]
    public void An_escalation_overtakes_what_waits()
    {
        loop.Web.Answers.Enqueue(() => new Delivery.RetryAt(Loop.Start + Duration.FromHours(1)));
        Hand(Urgency.Reply, "one", "two");
        Hand(Urgency.Escalation, "call 112");
        Assert.Equal(["one", "call 112"], loop.Web.Texts);
        loop.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(["one", "call 112", "one", "two"], loop.Web.Texts);
    }

    [Fact]
    public void An_escalation_that_an_address_refuses_goes_to_the_other_at_once()
    {
        loop.Web.Usually = () => new Delivery.Unreachable("closed");
        Hand(Urgency.Escalation, "call 112");
        Assert.Equal(["call 112"], telegram.Texts);
        Assert.Equal(OutboxState.Sent, loop.Store.Rows[1].State);
    }

    [Fact]
    public void What_no_address_takes_is_undelivered_and_first_when_the_person_is_back()
    {
        loop.Web.Usually = telegram.Usually = () => new Delivery.Unreachable("closed");
        Hand(Urgency.Reply, "one");
        Hand(Urgency.Escalation, "call 112");
        Assert.Equal(OutboxState.Undelivered, loop.Store.Rows[2].State);
        loop.Web.Usually = telegram.Usually = () => new Delivery.Sent("p");
        telegram.Sent.Clear();
        loop.Sender.Reachable(Phone);
        Assert.Equal(["call 112"], telegram.Texts);
        Assert.Equal(OutboxState.Sent, loop.Store.Rows[2].State);
    }

    [Fact]
    public void An_escalation_that_a_platform_puts_off_for_long_goes_to_the_other_address_at_once()
    {
        loop.Web.Usually = () => new Delivery.RetryAt(loop.Clock.GetCurrentInstant() + Duration.FromMinutes(10));
        Hand(Urgency.Escalation, "call 112");
        Assert.Equal(["call 112"], telegram.Texts);
        Assert.Equal(OutboxState.Sent, loop.Store.Rows[1].State);
    }

    [Fact]
    public void An_escalation_that_is_put_off_everywhere_is_tried_on_until_somebody_takes_it()
    {
        loop.Web.Usually = telegram.Usually = () => new Delivery.RetryAt(loop.Clock.GetCurrentInstant() + Duration.FromSeconds(5));
        Hand(Urgency.Escalation, "call 112");
        loop.Clock.Advance(Duration.FromHours(1));
        Assert.NotEmpty(telegram.Sent);
        telegram.Usually = () => new Delivery.Sent("p");
        loop.Clock.Advance(Duration.FromSeconds(15));
        Assert.Equal(OutboxState.Sent, loop.Store.Rows[1].State);
    }

    [Fact]
    public async Task Whoever_writes_again_gets_what_was_undelivered_first()
    {
        loop.Web.Usually = telegram.Usually = () => new Delivery.Unreachable("closed");
        Hand(Urgency.Escalation, "call 112");
        loop.Web.Usually = () => new Delivery.Sent("p");
        loop.Web.Sent.Clear();
        await loop.Say("hello");
        Assert.Equal(["call 112", "hello"], loop.Web.Texts);
    }

    [Fact]
    public void One_that_keeps_failing_is_tried_elsewhere_and_never_given_up()
    {
        loop.Web.Usually = telegram.Usually = () => new Delivery.Unknown();
        Hand(Urgency.Escalation, "call 112");
        loop.Clock.Advance(Duration.FromDays(2));
        Assert.NotEmpty(telegram.Sent);
        Assert.Equal(OutboxState.Waiting, loop.Store.Rows[1].State);
        telegram.Usually = () => new Delivery.Sent("p");
        loop.Clock.Advance(Duration.FromMinutes(20));
        Assert.Equal(OutboxState.Sent, loop.Store.Rows[1].State);
    }

    [Fact]
    public void One_whose_other_addresses_cannot_be_read_yet_stays_in_line()
    {
        loop.Store.Failures = 1;
        loop.Web.Usually = () => new Delivery.Unreachable("closed");
        Hand(Urgency.Escalation, "call 112");
        Assert.Empty(telegram.Sent);
        loop.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(["call 112"], telegram.Texts);
    }

    [Fact]
    public void After_a_minute_the_operator_is_told_once_until_it_arrives()
    {
        loop.Web.Usually = telegram.Usually = () => new Delivery.Unreachable("closed");
        Hand(Urgency.Escalation, "call 112");
        loop.Clock.Advance(Duration.FromSeconds(59));
        Assert.Equal(0, loop.Sender.LateEscalations);
        loop.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(1, loop.Sender.LateEscalations);
        var line = Assert.Single(loop.Log, l => l.Level == LogLevel.Critical);
        Assert.DoesNotContain("call 112", line.Text);
        loop.Web.Usually = () => new Delivery.Sent("p");
        loop.Sender.Reachable(Loop.Ana);
        Assert.Equal(0, loop.Sender.LateEscalations);
    }

    [Fact]
    public void One_that_arrives_in_time_makes_no_noise()
    {
        Hand(Urgency.Escalation, "call 112");
        loop.Clock.Advance(Duration.FromHours(1));
        Assert.Empty(loop.Log);
        Assert.Equal(0, loop.Sender.LateEscalations);
    }

    private void Hand(Urgency urgency, params string[] texts) => loop.Sender.Hand(
        loop.Born(Loop.Ana, [.. texts.Select(text => new Message(text, "test") { Urgency = urgency, Asking = 1 })]));
}

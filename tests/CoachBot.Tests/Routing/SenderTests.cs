using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class SenderTests
{
    private static readonly Address Ben = new("web", "ben");
    private readonly Loop loop = new();

    [Fact]
    public void A_sent_row_keeps_the_platforms_id()
    {
        Hand("one");
        var mark = Assert.Single(loop.Store.Marks);
        Assert.Equal((OutboxState.Sent, "p", 1), (mark.State, mark.SentAs, mark.Attempts));
    }

    [Fact]
    public void A_failed_row_waits_longer_each_time_and_holds_up_the_rows_behind_it()
    {
        loop.Web.Answers.Enqueue(Fail);
        loop.Web.Answers.Enqueue(Fail);
        Hand("one", "two");
        Assert.Equal(["one"], loop.Web.Texts);
        loop.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(["one", "one"], loop.Web.Texts);
        loop.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(["one", "one"], loop.Web.Texts);
        loop.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(["one", "one", "one", "two"], loop.Web.Texts);
        Assert.Single(loop.Web.Sent.Take(3).Select(s => s.Key).Distinct());
    }

    [Fact]
    public void A_row_that_always_fails_is_given_up_and_the_next_one_goes_out()
    {
        loop.Web.Usually = () => throw new InvalidOperationException();
        Hand("one");
        loop.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(8, loop.Web.Sent.Count);
        Assert.Equal(OutboxState.GivenUp, loop.Store.Rows[1].State);
        loop.Web.Usually = () => new Delivery.Sent("p");
        Hand("two");
        Assert.Equal(OutboxState.Sent, loop.Store.Rows[2].State);
    }

    [Fact]
    public void The_platforms_own_time_to_retry_is_kept()
    {
        loop.Web.Answers.Enqueue(() => new Delivery.RetryAt(Loop.Start + Duration.FromSeconds(30)));
        Hand("one");
        Assert.Equal(Loop.Start + Duration.FromSeconds(30), loop.Store.Marks[^1].NextAt);
        Hand(Ben, "two");
        loop.Clock.Advance(Duration.FromSeconds(29));
        Assert.Equal(["one", "two"], loop.Web.Texts);
        loop.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(["one", "two", "one"], loop.Web.Texts);
    }

    [Fact]
    public void What_the_coach_begins_never_delays_an_answer()
    {
        loop.Web.Answers.Enqueue(() => new Delivery.RetryAt(Loop.Start + Duration.FromSeconds(30)));
        Hand(Loop.Ana, new Message("check-in", "t") { Urgency = Urgency.Proactive }, new Message("review", "t") { Urgency = Urgency.Proactive });
        Hand(Loop.Ana, new Message("answer", "t"));
        Assert.Equal(["check-in", "answer"], loop.Web.Texts);
        loop.Clock.Advance(Duration.FromSeconds(30));
        Assert.Equal(["check-in", "answer", "check-in", "review"], loop.Web.Texts);
    }

    [Fact]
    public void A_whole_channel_can_ask_to_be_left_alone()
    {
        loop.Web.Answers.Enqueue(() => new Delivery.RetryAt(Loop.Start + Duration.FromSeconds(30), WholeChannel: true));
        Hand("one");
        Hand(Ben, "two");
        Assert.Equal(["one"], loop.Web.Texts);
        loop.Clock.Advance(Duration.FromSeconds(30));
        Assert.Equal(["one", "one", "two"], loop.Web.Texts.Order());
    }

    [Fact]
    public void An_unreachable_address_keeps_its_rows_until_it_is_reachable()
    {
        loop.Web.Usually = () => new Delivery.Unreachable("closed");
        Hand("one", "two");
        Assert.Equal(["one"], loop.Web.Texts);
        Assert.All(loop.Store.Rows.Values, row => Assert.Equal(OutboxState.Unreachable, row.State));
        loop.Web.Usually = () => new Delivery.Sent("p");
        loop.Sender.Reachable(Loop.Ana);
        Assert.Equal(["one", "one", "two"], loop.Web.Texts);
        Assert.All(loop.Store.Rows.Values, row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public void An_address_that_becomes_reachable_during_a_vain_attempt_is_tried_again()
    {
        loop.Web.Answers.Enqueue(() =>
        {
            loop.Sender.Reachable(Loop.Ana);
            return new Delivery.Unreachable("closed");
        });
        Hand("one");
        Assert.Equal(["one", "one"], loop.Web.Texts);
        Assert.Equal(OutboxState.Sent, loop.Store.Rows[1].State);
    }

    [Fact]
    public void A_new_row_for_an_unreachable_address_takes_the_waiting_ones_along_in_order()
    {
        loop.Web.Answers.Enqueue(() => new Delivery.Unreachable("closed"));
        Hand("one");
        Hand("two");
        Assert.Equal(["one", "one", "two"], loop.Web.Texts);
    }

    [Fact]
    public void A_refused_row_is_given_up_at_once()
    {
        loop.Web.Answers.Enqueue(() => new Delivery.Refused("400"));
        Hand("one", "two");
        Assert.Equal(OutboxState.GivenUp, loop.Store.Rows[1].State);
        Assert.Equal(["one", "two"], loop.Web.Texts);
    }

    [Fact]
    public void Of_an_unknown_delivery_only_a_question_is_repeated_where_there_is_no_dedupe_key()
    {
        loop.Web.Answers.Enqueue(Fail);
        Hand(Loop.Ana, new Message("one", "t"));
        Assert.Equal(OutboxState.Cancelled, loop.Store.Rows[1].State);
        loop.Web.Answers.Enqueue(Fail);
        Hand("question");
        loop.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(["one", "question", "question"], loop.Web.Texts);
    }

    [Fact]
    public void Nothing_more_is_sent_to_a_person_who_was_erased()
    {
        loop.Web.Answers.Enqueue(Fail);
        Hand("one", "two");
        loop.Sender.Forget(new(1));
        loop.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(["one"], loop.Web.Texts);
    }

    private static Delivery Fail() => new Delivery.Unknown();

    private void Hand(params string[] questions) => Hand(Loop.Ana, questions);

    private void Hand(Address address, params string[] questions) =>
        Hand(address, [.. questions.Select(text => new Message(text, "test") { Asking = 1 })]);

    private void Hand(Address address, params Message[] messages) => loop.Sender.Hand(loop.Born(address, messages));
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Emulators.Discord.Faults;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Pains 10 to 12 of the digest: private messages that are lost, refused or doubled.</summary>
public sealed class PrivateMessageTests
{
    private const string Messages = "/channels/*/messages";

    [Fact]
    public async Task Pain_11_somebody_who_cannot_be_reached_is_left_alone_until_they_write()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        ana.TakesMessages = false;
        Assert.IsType<Delivery.Unreachable>(await Deliver(room, ana.Id, "row-1"));
        var asked = room.Discord.Record.Requests.Count;
        Assert.IsType<Delivery.Unreachable>(await Deliver(room, ana.Id, "row-2"));
        Assert.Equal(asked, room.Discord.Record.Requests.Count);
        ana.TakesMessages = true;
        ana.Says("hello");
        await room.Until(() => room.Coach.Reached.Contains(ana.Id) && ana.Heard.Count == 1);
        Assert.IsType<Delivery.Sent>(await Deliver(room, ana.Id, "row-3"));
    }

    [Fact]
    public async Task Somebody_who_cannot_be_reached_is_tried_again_after_a_day_then_a_week_then_never()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        ana.TakesMessages = false;
        var closed = new CoachBot.Discord.People.ClosedDms(room.Clock);
        foreach (var days in (int[])[1, 7])
        {
            closed.Refused(ana.Id, 50007);
            room.Clock.Advance(Duration.FromDays(days) - Duration.Epsilon);
            Assert.True(closed.IsResting(ana.Id));
            room.Clock.Advance(Duration.Epsilon);
            Assert.False(closed.IsResting(ana.Id));
        }

        closed.Refused(ana.Id, 50007);
        room.Clock.Advance(Duration.FromDays(1000));
        Assert.True(closed.IsResting(ana.Id));
    }

    [Fact]
    public async Task A_50001_may_be_a_mistake_and_is_tried_once_more()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        room.Discord.Faults.On("POST", Messages, new RequestFault.Refused(403, 50001));
        Assert.IsType<Delivery.RetryAt>(await Deliver(room, ana.Id, "row-1"));
        Assert.IsType<Delivery.Sent>(await Deliver(room, ana.Id, "row-1"));
        room.Discord.Faults.On("POST", Messages, new RequestFault.Refused(403, 50001), times: 2);
        Assert.IsType<Delivery.RetryAt>(await Deliver(room, ana.Id, "row-2"));
        Assert.IsType<Delivery.Unreachable>(await Deliver(room, ana.Id, "row-2"));
    }

    [Theory]
    [InlineData(403, 50007)]
    [InlineData(403, 50278)]
    [InlineData(400, 50007)]
    public async Task A_refusal_of_theirs_is_no_fault_of_ours(int status, int code)
    {
        await using var room = await CoachRoom.Open();
        room.Discord.Faults.On("POST", Messages, new RequestFault.Refused(status, code));
        Assert.IsType<Delivery.Unreachable>(await Deliver(room, room.Discord.Person("Ana").Id, "row-1"));
    }

    [Fact]
    public async Task Opening_too_many_private_chats_waits()
    {
        await using var room = await CoachRoom.Open();
        room.Discord.Faults.On("POST", "/users/@me/channels", new RequestFault.Refused(400, 40003));
        Assert.IsType<Delivery.RetryAt>(await Deliver(room, room.Discord.Person("Ana").Id, "row-1"));
    }

    [Fact]
    public async Task Pain_12_a_message_whose_answer_was_lost_is_shown_once()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        room.Discord.Faults.On("POST", Messages, new RequestFault.Cut(IsCarriedOut: true));
        var sending = Deliver(room, ana.Id, "row-1");
        await room.Patiently(() => sending.IsCompleted);
        Assert.IsType<Delivery.Sent>(await sending);
        Assert.Single(ana.Heard);
        Assert.Equal(2, room.Discord.Record.Of("POST", Messages).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pain_12_a_doubtful_message_is_looked_for_when_its_nonce_is_forgotten(bool hasArrived)
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        room.Discord.Faults.On("POST", Messages, new RequestFault.Cut(hasArrived), times: null);
        var first = Deliver(room, ana.Id, "row-1");
        await room.Patiently(() => first.IsCompleted);
        Assert.IsType<Delivery.RetryAt>(await first);
        // Discord remembers no nonce of ours any more.
        room.Discord.Faults.Clear();
        room.Discord.Clock.Advance(TimeSpan.FromMinutes(30));
        room.Clock.Advance(Duration.FromMinutes(3));
        Assert.IsType<Delivery.Sent>(await Deliver(room, ana.Id, "row-1"));
        Assert.Single(ana.Heard);
        Assert.Single(room.Discord.Record.Of("GET", Messages));
    }

    [Fact]
    public async Task Trap_the_nonce_is_the_same_after_a_restart()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        await Deliver(room, ana.Id, "row-1");
        await using var next = await room.Restarted();
        Assert.IsType<Delivery.Sent>(await Deliver(next, ana.Id, "row-1"));
        Assert.Single(ana.Heard);
    }

    [Fact]
    public async Task A_message_with_our_nonce_that_was_deleted_is_not_said_again()
    {
        await using var room = await CoachRoom.Open();
        room.Discord.Faults.On("POST", Messages, new RequestFault.Refused(404, 10008));
        Assert.IsType<Delivery.Sent>(await Deliver(room, room.Discord.Person("Ana").Id, "row-1"));
    }

    [Fact]
    public async Task A_server_that_is_down_is_named_with_a_time()
    {
        await using var room = await CoachRoom.Open();
        room.Discord.Faults.On("POST", Messages, new RequestFault.ServerError(503), times: null);
        var sending = Deliver(room, room.Discord.Person("Ana").Id, "row-1");
        await room.Patiently(() => sending.IsCompleted);
        Assert.True(Assert.IsType<Delivery.RetryAt>(await sending).At > room.Clock.GetCurrentInstant() - Duration.FromSeconds(1));
    }

    [Fact]
    public async Task What_the_coach_begins_is_spread_and_answers_are_not()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        var checkIn = new Message("How are you?", "p") { Urgency = Urgency.Proactive };
        Assert.IsType<Delivery.Sent>(await Deliver(room, ana.Id, "row-1", checkIn));
        var later = Assert.IsType<Delivery.RetryAt>(await Deliver(room, ana.Id, "row-2", checkIn));
        Assert.IsType<Delivery.Sent>(await Deliver(room, ana.Id, "row-3"));
        room.Clock.AdvanceTo(later.At);
        Assert.IsType<Delivery.Sent>(await Deliver(room, ana.Id, "row-2", checkIn));
    }

    [Fact]
    public async Task Nobody_is_ever_pinged()
    {
        await using var room = await CoachRoom.Open();
        await Deliver(room, room.Discord.Person("Ana").Id, "row-1", new("Hi @everyone and <@1>.", "p"));
        var json = room.Discord.Record.Of("POST", Messages).Single().Json!.Value;
        Assert.Equal("""{"parse":[]}""", json.GetProperty("allowed_mentions").GetRawText());
        Assert.Equal(@"Hi \@everyone and \<\@1>.", json.GetProperty("content").GetString());
    }

    private static Task<Delivery> Deliver(CoachRoom room, string user, string key, Message? message = null) =>
        room.Channel.Deliver(new(new("discord", user), key, message ?? new Message("Hello.", "p"), [], null), CancellationToken.None);
}

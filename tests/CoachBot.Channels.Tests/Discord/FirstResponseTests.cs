using CoachBot.Core.Dialogs;
using CoachBot.Emulators.Discord.Faults;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Pain 6 of the digest, and the traps "two acks", "late ack", "same event on two sessions".</summary>
public sealed class FirstResponseTests
{
    private const string Callback = "/interactions/*/*/callback";

    [Fact]
    public async Task Trap_the_same_event_twice_is_answered_once()
    {
        await using var room = await CoachRoom.Open();
        var seen = new HashSet<string>();
        room.Coach.Takes = arrival => Task.FromResult(seen.Add(arrival.PlatformId) ? Accepted.Committed : Accepted.Known);
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("plan");
        room.Discord.Gateway.Dispatch("INTERACTION_CREATE", System.Text.Json.Nodes.JsonNode.Parse($$"""
            {"id":"{{asked.Id}}","application_id":"{{room.Discord.ApplicationId}}","type":2,"token":"{{asked.Token}}","version":1,"context":1,
             "user":{"id":"{{ana.Id}}" },"data":{"id":"1","name":"plan","type":1} }
            """));
        await room.Answered(asked);
        await room.Until(() => room.Coach.Arrivals.Count == 2);
        room.Pass(Duration.FromSeconds(11));
        Assert.Single(asked.Said);
        Assert.Single(room.Discord.Record.Of("POST", Callback));
    }

    [Fact]
    public async Task Trap_two_acks_a_40060_after_a_repeat_is_success()
    {
        await using var room = await CoachRoom.Open();
        room.Discord.Faults.On("POST", Callback, new RequestFault.ServerError(502, IsHtml: true, IsCarriedOut: true));
        var asked = room.Discord.Person("Ana").Commands("plan");
        await Sent(room);
        Assert.Equal("You said /plan.", Assert.Single(asked.Said).Content);
        Assert.Equal(2, room.Discord.Record.Of("POST", Callback).Count);
    }

    [Fact]
    public async Task Trap_two_acks_an_interaction_that_was_answered_elsewhere_is_followed_up()
    {
        await using var room = await CoachRoom.Open(r => r.Discord.Faults.On("POST", Callback, new RequestFault.Refused(400, 40060)));
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("plan");
        await Sent(room);
        // Nobody else had answered, after all: it is tried anew.
        Assert.Equal("You said /plan.", Assert.Single(asked.Said).Content);
        Assert.Contains(room.Log.All, line => line.Contains("another copy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trap_late_ack_a_10062_falls_back_to_a_private_message()
    {
        await using var room = await CoachRoom.Open(r => r.Discord.Faults.On("POST", Callback, new RequestFault.Refused(404, 10062), times: null));
        var ana = room.Discord.Person("Ana");
        ana.Commands("plan", room.Gym(ana));
        await room.Patiently(() => ana.Heard.Count == 1);
        Assert.Equal("You said /plan.", ana.Heard[0].Content);
        Assert.Single(room.Discord.Record.Of("POST", Callback));
    }

    [Fact]
    public async Task Trap_half_open_an_answer_that_hangs_holds_nobody_elses()
    {
        await using var room = await CoachRoom.Open();
        var held = new TaskCompletionSource();
        room.Discord.Faults.On("POST", Callback, new RequestFault.Held(held.Task, IsCarriedOutFirst: true));
        var (ana, ben) = (room.Discord.Person("Ana").Commands("plan"), room.Discord.Person("Ben"));
        await room.Answered(ana);
        await room.Answered(ben.Commands("plan"));
        Assert.DoesNotContain(room.Coach.Delivered, one => one.Message.Address.External != ben.Id);
        held.SetResult();
        await room.Until(() => room.Coach.Delivered.Count == 2);
        Assert.Single(ana.Said);
    }

    [Fact]
    public async Task Thinking_that_was_refused_as_late_leaves_the_private_message()
    {
        await using var room = await CoachRoom.Open(r => r.Discord.Faults.On("POST", Callback, new RequestFault.Refused(404, 10062), times: null));
        var turn = new TaskCompletionSource<Accepted>();
        room.Coach.Takes = _ => turn.Task;
        var ana = room.Discord.Person("Ana");
        ana.Commands("plan");
        room.Pass(Duration.FromMilliseconds(600));
        await room.Until(() => room.Discord.Record.Of("POST", Callback).Count == 1);
        turn.SetResult(Accepted.Committed);
        await room.Patiently(() => ana.Heard.Count == 1);
        Assert.Single(room.Discord.Record.Of("POST", Callback));
    }

    [Fact]
    public async Task A_token_that_has_run_out_falls_back_to_a_private_message()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("plan");
        await room.Answered(asked);
        room.Discord.Clock.Advance(TimeSpan.FromMinutes(16));
        var arrival = room.Coach.Arrivals.Single();
        await room.Coach.Send(arrival.Address, [new("Much later.", "p")], arrival.ReplyHandle);
        Assert.Equal("Much later.", ana.Heard[^1].Content);
    }

    [Fact]
    public async Task Pain_12_a_follow_up_that_may_have_arrived_is_named_unknown()
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Says = _ => [new("One.", "p"), new("Two.", "p")];
        room.Discord.Faults.On("POST", "/webhooks/*/*", new RequestFault.Cut(IsCarriedOut: true));
        var asked = room.Discord.Person("Ana").Commands("plan");
        await room.Until(() => room.Coach.Delivered.Count == 2);
        Assert.IsType<Delivery.Unknown>(room.Coach.Delivered.Last().Delivery);
        Assert.Equal(["One.", "Two."], asked.Said.Select(said => said.Content));
    }

    [Fact]
    public async Task A_long_answer_goes_on_in_follow_ups()
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Says = _ => [new(string.Join(' ', Enumerable.Repeat("A sentence of some length.", 150)), "p")];
        var asked = room.Discord.Person("Ana").Commands("plan");
        await Sent(room);
        Assert.InRange(asked.Said.Count, 2, 3);
    }

    [Theory]
    [InlineData("First.", 1)]
    [InlineData("Second.", 2)]
    public async Task After_a_restart_the_reply_handle_still_finds_its_place(string again, int messages)
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Says = _ => [new("First.", "p")];
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("plan", room.Gym(ana));
        await Sent(room);
        var arrival = room.Coach.Arrivals.Single();
        await using var next = await room.Restarted();
        await next.Coach.Send(arrival.Address, [new(again, "p")], arrival.ReplyHandle);
        // What stood there already is not said again, and nothing that stood there is written over.
        Assert.Equal(messages, asked.Said.Count);
        Assert.Equal("First.", asked.Said[0].Content);
        Assert.Equal(again, asked.Said[^1].Content);
    }

    [Fact]
    public async Task After_a_restart_thinking_is_replaced()
    {
        await using var room = await CoachRoom.Open();
        Arrival? taken = null;
        room.Coach.Takes = arrival =>
        {
            taken = arrival;
            return new TaskCompletionSource<Accepted>().Task;
        };
        var asked = room.Discord.Person("Ana").Commands("plan");
        await SlowAnswerTests.Deferred(room, asked);
        // The deferral runs on a lane of its own: it may be there before the coach is asked.
        await room.Patiently(() => taken is not null);
        await using var next = await room.Restarted();
        next.Coach.Takes = _ => Task.FromResult(Accepted.Known);
        await next.Coach.Send(taken!.Address, [new("Here.", "p")], taken.ReplyHandle);
        Assert.Equal("Here.", Assert.Single(asked.Said).Content);
    }

    private static Task Sent(CoachRoom room) => room.Patiently(() => room.Coach.Delivered.Any(one => one.Delivery is Delivery.Sent));
}

using CoachBot.Core.Conversations;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>What the house has no room for is kept, and answered later in its order.</summary>
public sealed class ParkingTests
{
    [Fact]
    public async Task What_is_too_much_is_parked_and_taken_in_order_when_there_is_room()
    {
        await using var room = await CoachRoom.Open();
        var isBusy = true;
        room.Coach.Takes = _ => Task.FromResult(isBusy ? Accepted.Busy : Accepted.Committed);
        var ana = room.Discord.Person("Ana");
        ana.Says("one");
        await room.Patiently(() => Parked(room).Count == 1);
        isBusy = false;
        // It waits behind the first although there is room again.
        ana.Says("two");
        await room.Patiently(() => ana.Heard.Count == 2);
        Assert.Equal([new Input.Text("one"), new Input.Text("two")], room.Coach.Arrivals.TakeLast(2).Select(arrival => arrival.Input));
        // The scripted coach answers side by side; a real one has lanes.
        Assert.Equal(["You said one.", "You said two."], ana.Heard.Select(said => said.Content).Order(StringComparer.Ordinal));
        await room.Patiently(() => Parked(room).Count == 0);
    }

    [Fact]
    public async Task What_is_parked_outlives_a_restart()
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Takes = _ => Task.FromResult(Accepted.Busy);
        var ana = room.Discord.Person("Ana", "de");
        ana.Says("one");
        var asked = ana.Commands("plan");
        await room.Patiently(() => Parked(room).Count == 2);
        await SlowAnswerTests.Deferred(room, asked);
        await using var next = await room.Restarted();
        await next.Patiently(() => ana.Heard.Any(said => said.Content == "You said one.") && asked.Said is [{ IsThinking: false }]);
        Assert.Equal("You said /plan.", asked.Said[0].Content);
        Assert.Equal([new Input.Text("one"), new Input.Text("/plan")], next.Coach.Arrivals.Select(arrival => arrival.Input));
        await next.Patiently(() => Parked(room).Count == 0);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_answered_with_an_apology_and_then_parked()
    {
        await using var room = await CoachRoom.Open();
        var isBroken = true;
        room.Coach.Takes = _ => Task.FromResult(isBroken ? Accepted.Unavailable : Accepted.Committed);
        var ana = room.Discord.Person("Ana");
        ana.Says("my crotch is numb");
        await room.Patiently(() => ana.Heard.Count == 1 && Parked(room).Count == 1);
        Assert.Equal("Technical problem. Call 112.", ana.Heard[0].Content);
        // Each message is answered, also one that has to wait behind.
        ana.Says("help");
        await room.Patiently(() => ana.Heard.Count == 2 && Parked(room).Count == 2);
        isBroken = false;
        await room.Patiently(() => ana.Heard.Count == 4);
        Assert.Equal([new Input.Text("my crotch is numb"), new Input.Text("help")], room.Coach.Arrivals.TakeLast(2).Select(arrival => arrival.Input));
        // The scripted coach answers side by side; a real one has lanes.
        Assert.Equal(["You said help.", "You said my crotch is numb."], ana.Heard.Skip(2).Select(said => said.Content).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_interaction_that_cannot_be_taken_gets_the_apology_as_its_answer()
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Takes = _ => Task.FromResult(Accepted.Unavailable);
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("plan", room.Gym(ana));
        await room.Answered(asked);
        Assert.Equal(("Technical problem. Call 112.", true), (asked.Said[0].Content, asked.Said[0].IsEphemeral));
    }

    [Fact]
    public void An_arrival_is_the_same_after_it_was_parked()
    {
        Input[] inputs = [new Input.Text("a|b"), new Input.Tap("v1.7.yes"), new Input.Edited("c"), new Input.Attachment(null), new Input.Attachment("d")];
        foreach (var input in inputs)
        {
            var arrival = new Arrival(new("discord", "11"), "12:x", input, new("pt-BR", CanSendLater: false), Instant.FromUtc(2026, 1, 5, 12, 0), "handle");
            Assert.Equal(arrival, CoachBot.Discord.Intake.ParkedArrival.Read(CoachBot.Discord.Intake.ParkedArrival.Write(arrival)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void What_is_no_parked_arrival_is_none(string value) => Assert.Null(CoachBot.Discord.Intake.ParkedArrival.Read(value));

    private static List<string> Parked(CoachRoom room) => [.. room.Notes.All.Keys.Where(name => name.StartsWith("parked/", StringComparison.Ordinal))];
}

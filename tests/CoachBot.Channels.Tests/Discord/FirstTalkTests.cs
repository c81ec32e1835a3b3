using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

public sealed class FirstTalkTests
{
    [Fact]
    public async Task Pain_10_a_private_message_from_an_unknown_channel_is_answered_there()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        var said = ana.Says("my back hurts");
        await room.Until(() => ana.Heard.Count == 1);
        Assert.Equal("You said my back hurts.", ana.Heard[0].Content);
        var arrival = Assert.Single(room.Coach.Arrivals);
        Assert.Equal((ana.Id, said.Id, new Input.Text("my back hurts")), (arrival.Address.External, arrival.PlatformId, arrival.Input));
        Assert.Empty(room.Discord.Record.Of("POST", "/users/@me/channels"));
    }

    [Fact]
    public async Task Pain_15_no_privileged_intent_is_asked_for_and_words_come_all_the_same()
    {
        await using var room = await CoachRoom.Open();
        Assert.Equal(4096 | 512, Assert.Single(room.Discord.Gateway.Sessions).Intents);
        var ana = room.Discord.Person("Ana");
        var gym = room.Gym(ana);
        ana.Mentions(gym, "it hurts");
        await room.Until(() => room.Coach.Arrivals.Count == 1);
        Assert.Equal(new Input.Text("it hurts"), room.Coach.Arrivals.Single().Input);
    }

    [Fact]
    public async Task An_emergency_arrives_without_its_buttons_when_Discord_will_not_show_them()
    {
        await using var room = await CoachRoom.Open(r => r.KeepsDocument = false);
        room.Coach.Says = _ => [new("**Call 112.**", "p") { Urgency = Urgency.Escalation, Asking = 7, Buttons = [new("Help", new string('x', 101))] }];
        var ana = room.Discord.Person("Ana");
        ana.Says("my crotch is numb");
        var asked = ana.Commands("plan", room.Gym(ana));
        await room.Until(() => ana.Heard.Count == 1 && asked.Said.Count == 1);
        Assert.Equal(("**Call 112.**", "**Call 112.**"), (ana.Heard[0].Content, asked.Said[0].Content));
    }

    [Fact]
    public async Task A_command_is_answered_at_once_and_without_thinking()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana", "de");
        var asked = ana.Commands("plan");
        await room.Answered(asked);
        Assert.Equal(4, asked.Answer);
        Assert.Equal("You said /plan.", Assert.Single(asked.Said).Content);
        Assert.False(asked.Said[0].IsEphemeral);
        var arrival = Assert.Single(room.Coach.Arrivals);
        Assert.Equal(("de", true), (arrival.Hints.Locale, arrival.Hints.CanSendLater));
    }

    [Fact]
    public async Task A_press_sends_what_the_button_carries()
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Says = arrival => arrival.Input is Input.Tap(var reply)
            ? [new($"Tapped {reply}.", "p")]
            : [new("Sure?", "p") { Asking = 7, Buttons = [new("Yes", "v1.7.yes"), new("No", "v1.7.no")] }];
        var ana = room.Discord.Person("Ana");
        ana.Says("hi");
        await room.Until(() => ana.Heard.Count == 1);
        var pressed = ana.Presses(ana.Heard[0], "Yes");
        await room.Answered(pressed);
        Assert.Equal("Tapped v1.7.yes.", Assert.Single(pressed.Said).Content);
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Pain 5 of the digest: "The application did not respond".</summary>
public sealed class SlowAnswerTests
{
    private static readonly Duration patience = Duration.FromMilliseconds(600);

    [Fact]
    public async Task Pain_5_a_slow_turn_is_deferred_in_time_and_its_answer_takes_the_place_of_thinking()
    {
        await using var room = await CoachRoom.Open();
        var turn = new TaskCompletionSource<Accepted>();
        room.Coach.Takes = _ => turn.Task;
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("plan");
        await Deferred(room, asked);
        Assert.True(asked.Said[0].IsThinking);
        turn.SetResult(Accepted.Committed);
        await room.Answered(asked);
        Assert.Equal((5, "You said /plan."), (asked.Answer, Assert.Single(asked.Said).Content));
    }

    [Fact]
    public async Task Nothing_is_deferred_before_its_time()
    {
        await using var room = await CoachRoom.Open();
        var turn = new TaskCompletionSource<Accepted>();
        room.Coach.Takes = _ => turn.Task;
        var asked = room.Discord.Person("Ana").Commands("plan");
        await room.Until(() => room.Discord.Record.Frames.Any(frame => !frame.FromBot));
        room.Pass(patience - Duration.FromMilliseconds(1));
        turn.SetResult(Accepted.Committed);
        await room.Answered(asked);
        Assert.Equal(4, asked.Answer);
    }

    [Fact]
    public async Task A_coach_that_blocks_its_thread_does_not_keep_anybody_from_deferring()
    {
        await using var room = await CoachRoom.Open();
        using var blocked = new ManualResetEventSlim();
        room.Coach.Takes = _ =>
        {
            blocked.Wait(TimeSpan.FromSeconds(20));
            return Task.FromResult(Accepted.Committed);
        };
        var (ana, ben) = (room.Discord.Person("Ana"), room.Discord.Person("Ben"));
        var (first, second) = (ana.Commands("plan"), ben.Commands("plan"));
        await Deferred(room, first);
        await Deferred(room, second);
        blocked.Set();
        await room.Answered(first);
        await room.Answered(second);
    }

    [Fact]
    public async Task In_a_server_thinking_is_hidden_and_so_is_everything_after_it()
    {
        await using var room = await CoachRoom.Open();
        var turn = new TaskCompletionSource<Accepted>();
        room.Coach.Takes = _ => turn.Task;
        room.Coach.Says = _ => [new("First.", "p"), new("Second.", "p")];
        var ana = room.Discord.Person("Ana");
        var gym = room.Gym(ana);
        var asked = ana.Commands("stretch", gym);
        await Deferred(room, asked);
        turn.SetResult(Accepted.Committed);
        await room.Until(() => asked.Said.Count == 2 && !asked.Said[0].IsThinking);
        Assert.Equal(["First.", "Second."], asked.Said.Select(said => said.Content));
        Assert.All(asked.Said, said => Assert.True(said.IsEphemeral));
        Assert.Empty(gym.Messages);
    }

    [Fact]
    public async Task A_press_that_is_slow_thinks_as_well()
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Says = arrival => arrival.Input is Input.Tap ? [new("Thanks.", "p")] : [new("Sure?", "p") { Asking = 7, Buttons = [new("Yes", "v1.7.yes")] }];
        var ana = room.Discord.Person("Ana");
        ana.Says("hi");
        await room.Until(() => ana.Heard.Count == 1);
        var turn = new TaskCompletionSource<Accepted>();
        room.Coach.Takes = _ => turn.Task;
        var pressed = ana.Presses(ana.Heard[0], "Yes");
        await Deferred(room, pressed);
        turn.SetResult(Accepted.Committed);
        await room.Answered(pressed);
        Assert.Equal("Thanks.", Assert.Single(pressed.Said).Content);
        Assert.Equal("Sure?", ana.Heard[0].Content);
    }

    [Fact]
    public async Task A_turn_without_a_word_takes_its_thinking_back()
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Says = _ => [];
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("plan", room.Gym(ana));
        await Deferred(room, asked);
        await room.Until(() => room.Coach.Arrivals.Count == 1);
        await room.Patiently(() => asked.Said is [{ IsThinking: false }]);
        Assert.StartsWith("I have that already.", asked.Said[0].Content);
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 6)]
    public async Task What_was_taken_before_still_gets_an_answer_to_its_interaction(bool isCommand, int answer)
    {
        await using var room = await CoachRoom.Open();
        room.Coach.Says = _ => [new("Sure?", "p") { Asking = 7, Buttons = [new("Yes", "v1.7.yes")] }];
        var ana = room.Discord.Person("Ana");
        ana.Says("hi");
        await room.Until(() => ana.Heard.Count == 1);
        room.Coach.Takes = _ => Task.FromResult(Accepted.Known);
        var asked = isCommand ? ana.Commands("plan") : ana.Presses(ana.Heard[0], "Yes");
        await room.Until(() => room.Coach.Arrivals.Count == 2);
        // The event is known to be known a moment after the coach has seen it.
        await room.Patiently(() => asked.Answer != 0);
        Assert.Contains(asked.Answer, new[] { answer, 5 });
    }

    /// <summary>Lets the patience pass as soon as the bot watches it, and waits for "thinking".</summary>
    internal static async Task Deferred(CoachRoom room, Emulators.Discord.World.DiscordInteraction asked)
    {
        room.Pass(Duration.Max(Duration.Zero, patience - (room.Clock.GetCurrentInstant() - Instant.FromDateTimeOffset(asked.At))));
        await room.Until(() => asked.Answer != 0);
        Assert.Equal(5, asked.Answer);
    }
}

using System.Text.Json;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class BeatTests
{
    private static readonly Duration Interval = Duration.FromSeconds(45);

    [Fact]
    public async Task The_first_beat_is_somewhere_in_the_first_interval_and_has_no_sequence_yet()
    {
        await using var room = new GatewayRoom { Random = 0.2 }.Start();
        var link = await room.Server.Next();
        link.Hello();
        await link.Hear(2);
        await room.Clock.Pass(Duration.FromSeconds(9));
        Assert.Equal(JsonValueKind.Null, (await link.Hear(1)).ValueKind);
    }

    [Fact]
    public async Task Beats_carry_the_last_sequence_and_their_answers_are_timed()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        await room.Clock.Pass(Interval);
        Assert.Equal(1, (await link.Hear(1)).GetInt32());
        room.Clock.Advance(Duration.FromMilliseconds(250));
        link.Event("MESSAGE_CREATE", 9);
        await room.Answer(link);
        Assert.Equal(Duration.FromMilliseconds(250), room.Health.Latency);
        room.Clock.Advance(Duration.FromSeconds(5));
        Assert.Equal(Duration.FromSeconds(5), room.Health.SinceAnswer);
        await room.Clock.Pass(Interval - Duration.FromMilliseconds(5_250));
        Assert.Equal(9, (await link.Hear(1)).GetInt32());
    }

    [Fact]
    public async Task Half_open_TCP_is_found_by_the_missing_answer_and_dropped_with_a_code_that_keeps_the_session()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        var closed = link.Closed;
        await Die(room, closed);
        Assert.Equal(4000, await closed);
        await room.Resumed("s1", 1);
        Assert.Contains(room.Log.All, l => l.Contains("no answer to a heartbeat"));
    }

    [Fact]
    public async Task A_dead_line_that_swallows_the_goodbye_is_cut_after_2_seconds()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        link.IsDeaf = true;
        var next = room.Server.Next();
        await Die(room, next);
        await room.Resumed("s1", 1, await next);
    }

    [Fact]
    public async Task Op_1_is_answered_at_once_with_a_beat_and_the_timer_goes_on()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        room.Clock.Advance(Duration.FromSeconds(20));
        link.Say("""{"op":1,"d":null}""");
        Assert.Equal(1, (await link.Hear(1)).GetInt32());
        await room.Clock.Pass(Duration.FromSeconds(25));
        await link.Hear(1);
    }

    [Fact]
    public async Task A_flood_of_op_1_leaves_room_for_regular_beats()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        for (var i = 0; i < 200; i++) link.Say("""{"op":1}""");
        link.Event("MESSAGE_CREATE", 2);
        await room.Read(link);
        await room.Clock.Pass(Interval);
        for (var beats = 1; (await link.Hear(1)).GetInt32() != 2; beats++) Assert.InRange(beats, 1, 113);
    }

    [Fact]
    public async Task Two_answers_to_one_beat_do_no_harm()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        link.Ack();
        link.Ack();
        await Beats(room, link, 3);
    }

    [Fact]
    public async Task A_late_answer_counts_as_long_as_the_next_beat_is_not_due()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        await room.Clock.Pass(Interval);
        await link.Hear(1);
        room.Clock.Advance(Duration.FromSeconds(44));
        await room.Answer(link);
        await room.Clock.Pass(Duration.FromSeconds(1));
        await link.Hear(1);
        Assert.Equal(1, room.Server.Count);
    }

    [Fact]
    public async Task A_clock_that_was_set_forward_is_not_a_dead_line()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        room.Clock.Set(Duration.FromHours(3));
        await link.Hear(1);
        await room.Answer(link);
        Assert.Equal(1, room.Server.Count);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_silence_the_heart()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        room.Clock.Set(Duration.FromHours(-3));
        await room.Clock.Pass(Interval);
        await link.Hear(1);
    }

    [Fact]
    public async Task An_answer_that_lies_unread_behind_slow_handlers_is_not_a_dead_line()
    {
        var held = new TaskCompletionSource();
        await using var room = new GatewayRoom { Settings = s => s with { MostWaiting = 2 }, Handle = d => d.Type == "MESSAGE_CREATE" ? held.Task : Task.CompletedTask }.Start();
        var link = await room.Ready();
        for (var s = 2; s <= 9; s++) link.Event("MESSAGE_CREATE", s);
        await room.Next("MESSAGE_CREATE");
        await room.Next("MESSAGE_CREATE");
        for (var i = 0; i < 4; i++)
        {
            await room.Clock.Pass(Interval);
            await link.Hear(1);
        }

        Assert.StartsWith("Discord: nothing more is read", room.Health.Trouble);
        held.SetResult();
        while ((await room.Next("MESSAGE_CREATE")).Sequence < 9) continue;
        Assert.Equal(1, room.Server.Count);
    }

    /// <summary>Nothing is answered any more. Where the pool had no time since the last beat, it is the next that judges.</summary>
    private static async Task Die(GatewayRoom room, Task over)
    {
        while (!over.IsCompleted) await room.Clock.Pass(Interval, over);
    }

    private static async Task Beats(GatewayRoom room, ScriptedLink link, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await room.Clock.Pass(Interval);
            await link.Hear(1);
            await room.Answer(link);
        }
    }
}

using System.Text.Json;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class IdentifyTests
{
    [Fact]
    public async Task Session_start_limit_is_asked_before_each_identify()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Close(4009);
        await room.Clock.Pass(Duration.FromSeconds(5));
        (await room.Ready()).Cut();
        await room.Resumed("s1", 1);
        Assert.Equal(3, room.Asked);
    }

    [Fact]
    public async Task An_empty_budget_is_held_until_it_is_full_again_and_said()
    {
        await using var room = new GatewayRoom { Bot = bot => bot with { Remaining = 1, ResetAfter = Duration.FromHours(3) } }.Start();
        await room.Clock.Pass(Duration.FromHours(3));
        await room.Clock.Pass(Duration.FromHours(3));
        await room.Clock.Asleep(Duration.FromHours(3));
        Assert.Equal(0, room.Server.Count);
        Assert.Contains("allows only 1 more new sessions", room.Health.Trouble);
        room.Bot = bot => bot;
        await room.Clock.Pass(Duration.FromHours(3));
        await room.Ready();
    }

    [Fact]
    public async Task A_small_budget_is_spread_over_the_time_it_has_to_last()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        var resetsAt = room.Clock.GetCurrentInstant() + Duration.FromHours(10);
        room.Bot = bot => bot with { Remaining = 31, ResetAfter = resetsAt - room.Clock.GetCurrentInstant() };
        link.Close(4009);
        await room.Clock.Pass(Duration.FromSeconds(5));
        await room.Clock.Pass(Duration.FromMinutes(30) - Duration.FromSeconds(5));
        await room.Ready(session: "s2");
    }

    [Fact]
    public async Task The_count_outlives_the_process_whatever_the_server_says()
    {
        var notes = new MemoryNotes();
        var clock = new WatchedClock();
        notes.Note("discord", "identifies", JsonSerializer.Serialize(new
        {
            Since = clock.GetCurrentInstant().ToUnixTimeMilliseconds(),
            Count = 999,
            LastAt = clock.GetCurrentInstant().ToUnixTimeMilliseconds(),
        }));
        await using var room = new GatewayRoom { Notes = notes, Clock = clock }.Start();
        await clock.Pass(Duration.FromSeconds(5));
        await clock.Pass(Duration.FromDays(1) - Duration.FromSeconds(5));
        await room.Ready();
        Assert.Contains("\"Count\":1,", notes.All["identifies"]);
    }

    [Fact]
    public async Task A_server_that_refuses_every_identify_sees_no_storm()
    {
        await using var room = new GatewayRoom { Random = 0.5 }.Start();
        foreach (var pause in (double[])[3, 3, 3, 4, 8, 16, 32, 32])
        {
            var link = await room.Server.Next();
            link.Hello();
            await link.Hear(2);
            link.Say("""{"op":9,"d":false}""");
            await link.Closed;
            await room.Clock.Pass(Duration.FromSeconds(pause));
            if (pause < 5) await room.Clock.Pass(Duration.FromSeconds(5 - pause));
        }
    }

    [Fact]
    public async Task Shards_say_which_they_are_and_go_in_buckets_of_5_seconds()
    {
        await using var room = new GatewayRoom { Bot = bot => bot with { Shards = 2 } }.Start();
        await Identified(room, 0);
        await room.Clock.Pass(Duration.FromSeconds(5));
        await Identified(room, 1);
        await room.UntilConnected(2);
    }

    [Fact]
    public async Task Where_more_are_allowed_at_once_they_do_not_wait()
    {
        await using var room = new GatewayRoom { Bot = bot => bot with { MaxConcurrency = 16 }, Settings = s => s with { Shards = 2 } }.Start();
        var first = await room.Server.Next();
        var second = await room.Server.Next();
        first.Hello();
        second.Hello();
        var shards = new[] { await first.Hear(2), await second.Hear(2) }.Select(i => i.GetProperty("shard").ToString());
        Assert.Equal(["[0,2]", "[1,2]"], shards.Order());
    }

    private static async Task Identified(GatewayRoom room, int shard)
    {
        var link = await room.Server.Next();
        link.Hello();
        Assert.Equal($"[{shard},2]", (await link.Hear(2)).GetProperty("shard").ToString());
        link.Ready(room.Server.Url, $"s{shard}");
        Assert.Equal(shard, (await room.Next("READY")).Shard);
    }
}

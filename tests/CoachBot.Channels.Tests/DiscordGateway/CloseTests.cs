using CoachBot.Discord.Wire.Gateway;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class CloseTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4200)]
    public async Task A_code_that_leaves_the_session_is_a_resume(int code)
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Close(code);
        await room.Resumed("s1", 1);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_code_that_ends_the_session_is_a_new_one(int code)
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Close(code);
        await room.Clock.Pass(Duration.FromSeconds(5));
        await room.Ready(session: "s2");
    }

    [Fact]
    public async Task After_too_many_sends_it_waits_for_a_minute()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Close(4008);
        await room.Clock.Pass(Duration.FromMinutes(1));
        await room.Resumed("s1", 1);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "Discord:ApiUrl")]
    [InlineData(4013, "Discord:ApiUrl")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task A_fatal_code_stops_with_a_sentence_that_names_the_setting(int code, string setting)
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Close(code);
        var stopped = await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(Patience.Limit));
        Assert.Contains(setting, stopped.Message);
        Assert.EndsWith(".", stopped.Message);
        Assert.Equal(1, room.Server.Count);
        Assert.False(room.Notes.All.ContainsKey("session.0"));
    }

    [Fact]
    public async Task A_token_revoked_while_running_stops_it_and_so_does_401()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        room.Bot = _ => throw new ChannelStoppedException("Discord refuses the token: set Discord:Token.");
        link.Say("""{"op":9,"d":false}""");
        await room.Clock.Pass(Duration.FromSeconds(1));
        await room.Clock.Pass(Duration.FromSeconds(4));
        await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task One_shard_that_stops_for_good_stops_the_others()
    {
        await using var room = new GatewayRoom { Bot = bot => bot with { Shards = 2, MaxConcurrency = 2 } }.Start();
        var first = await room.Ready();
        await room.Ready();
        first.Close(4011);
        await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(Patience.Limit));
    }

    [Fact]
    public void Waits_grow_to_64_seconds_are_spread_and_begin_small_again()
    {
        var waits = new BackOff(Duration.FromSeconds(64), () => 0.5);
        Assert.Equal([0.5, 1, 2, 4, 8, 16, 32, 32, 32], Enumerable.Range(0, 9).Select(_ => waits.Next().TotalSeconds));
        waits.Reset();
        Assert.Equal(0.5, waits.Next().TotalSeconds);
    }
}

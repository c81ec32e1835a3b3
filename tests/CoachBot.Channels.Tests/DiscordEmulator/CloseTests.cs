using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.Gateway;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>When the gateway closes, and with which code.</summary>
public sealed class CloseTests
{
    private const int Heartbeat = 1;

    [Theory]
    [InlineData("wrong", 4096, 0, 1, CloseCode.AuthenticationFailed)]
    [InlineData(null, 4096, 1, 1, CloseCode.InvalidShard)]
    [InlineData(null, 1 << 30, 0, 1, CloseCode.InvalidIntents)]
    [InlineData(null, Intents.MessageContent, 0, 1, CloseCode.DisallowedIntents)]
    public async Task An_identify_that_cannot_be_is_closed(string? token, int intents, int shard, int shards, int code)
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        await bot.Next();
        await bot.Identify(intents, token, shard, shards);
        await bot.Next();
        Assert.Equal(code, bot.CloseCode);
    }

    [Fact]
    public async Task Too_few_shards_too_fast_an_identify_and_too_many_a_day()
    {
        await using var discord = await DiscordEmulator.Start(new() { Shards = 2, IdentifiesADay = 1 });
        using var alone = await PlainBot.Connect(discord);
        await alone.Next();
        await alone.Identify(4096, null, 0, 1);
        await alone.Next();
        Assert.Equal(CloseCode.ShardingRequired, alone.CloseCode);
        using var bot = await PlainBot.Connect(discord);
        await bot.Next();
        await bot.Identify(4096, null, 0, 2);
        await bot.Next("READY");
        using var hasty = await PlainBot.Connect(discord);
        await hasty.Next();
        await hasty.Identify(4096, null, 1, 2);
        Assert.Equal(9, (await hasty.Next()).GetProperty("op").GetInt32());
        discord.Clock.Advance(TimeSpan.FromSeconds(5));
        await hasty.Identify(4096, null, 1, 2);
        await hasty.Next();
        Assert.Equal(CloseCode.AuthenticationFailed, hasty.CloseCode);
        Assert.Equal(401, (await hasty.Call("GET", "users/@me")).Status);
    }

    [Fact]
    public async Task The_121st_frame_in_a_minute_is_one_too_many()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        for (var sent = 1; sent < 120; sent++) await bot.Send(Heartbeat, null);
        for (var got = 1; got < 120; got++) Assert.Equal(11, (await bot.Next()).GetProperty("op").GetInt32());
        await bot.Send(Heartbeat, null);
        await bot.Next();
        Assert.Equal(CloseCode.RateLimited, bot.CloseCode);
    }

    [Theory]
    [InlineData("not JSON", CloseCode.Decode)]
    [InlineData("""{"op":77,"d":null}""", CloseCode.UnknownOp)]
    [InlineData("""{"op":2,"d":{"token":"t","intents":0,"properties":{}}}""", CloseCode.AlreadyAuthenticated)]
    public async Task A_frame_without_sense_closes(string frame, int code)
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        await bot.SendText(frame);
        while ((await bot.Next()).ValueKind != System.Text.Json.JsonValueKind.Undefined) Assert.Null(bot.CloseCode);
        Assert.Equal(code, bot.CloseCode);
    }

    [Fact]
    public async Task A_frame_of_more_than_4096_bytes_and_one_before_identify_close()
    {
        await using var discord = await DiscordEmulator.Start();
        using var large = await PlainBot.LogIn(discord);
        await large.Send(3, new JsonObject { ["status"] = new string('x', 4096) });
        await large.Next();
        Assert.Equal(CloseCode.Decode, large.CloseCode);
        using var early = await PlainBot.Connect(discord);
        await early.Next();
        await early.Send(3, new JsonObject());
        await early.Next();
        Assert.Equal(CloseCode.NotAuthenticated, early.CloseCode);
    }

    [Theory]
    [InlineData(1000, 9)]
    [InlineData(4000, 0)]
    public async Task A_bot_that_closes_with_1000_ends_its_session(int code, int op)
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        await bot.Close(code);
        await discord.Until(() => discord.Gateway.Open.Count == 0);
        using var again = await PlainBot.Connect(discord, bot.ResumeUrl);
        await again.Next();
        await again.Resume(bot.SessionId, bot.Sequence);
        Assert.Equal(op, (await again.Next()).GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task A_session_ends_minutes_after_its_socket_and_when_nothing_beats()
    {
        var time = new HandTime();
        await using var discord = await DiscordEmulator.Start(new() { Time = time });
        using var bot = await PlainBot.LogIn(discord);
        time.Pass(TimeSpan.FromMinutes(2));
        while ((await bot.Next()).ValueKind != System.Text.Json.JsonValueKind.Undefined) Assert.Null(bot.CloseCode);
        Assert.Equal(CloseCode.SessionTimedOut, bot.CloseCode);
        using var other = await PlainBot.Connect(discord);
        await other.Next();
        await other.Resume(bot.SessionId, bot.Sequence);
        Assert.Equal(9, (await other.Next()).GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Odd_lines_a_zombie_op_7_before_Hello_no_code_cut_letters()
    {
        await using var discord = await DiscordEmulator.Start();
        discord.Faults.Gateway.SendBeforeHello("""{"op":7,"d":null,"s":null,"t":null}""");
        discord.Faults.Gateway.PieceBytes = 3;
        discord.Faults.Gateway.IsSilent = true;
        using var bot = await PlainBot.Connect(discord);
        Assert.Equal(7, (await bot.Next()).GetProperty("op").GetInt32());
        Assert.Equal(10, (await bot.Next()).GetProperty("op").GetInt32());
        await bot.Send(Heartbeat, null);
        await bot.Identify(4096);
        await bot.Next("READY");
        discord.Person("Ana").Says("Größe 💪");
        Assert.Equal("Größe 💪", (await bot.Next("MESSAGE_CREATE")).GetProperty("content").GetString());
        Assert.DoesNotContain(discord.Record.Frames, frame => frame is { FromBot: false, Op: 11 });
        discord.Gateway.CloseAll(null);
        await bot.Next();
        // .NET takes a close frame without a code for 1000.
        Assert.Equal((1000, 0), (bot.CloseCode, discord.Gateway.Connections[0].ClosedByGateway));
    }
}

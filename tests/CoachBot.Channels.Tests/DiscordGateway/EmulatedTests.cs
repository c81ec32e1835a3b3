using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

/// <summary>Before the emulated Discord, which counts sends, identifies and sessions as the platform does.</summary>
public sealed class EmulatedTests
{
    [Fact]
    public async Task What_was_written_while_the_line_was_cut_is_handed_on_once_and_in_order()
    {
        await using var discord = await DiscordEmulator.Start();
        await using var room = Room(discord, 0.5);
        await room.Next("READY");
        await discord.Listening();
        var ana = discord.Person("Ana");
        ana.Says("one");
        discord.Gateway.CutAll();
        await discord.Until(() => discord.Gateway.Listening.Count == 0);
        ana.Says("two");
        ana.Says("three");
        await room.Clock.Pass(Duration.FromSeconds(0.5));
        await room.Next("RESUMED", before: ["one", "two", "three"]);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_session_that_expired_while_we_were_away_is_a_new_one()
    {
        await using var discord = await DiscordEmulator.Start(new() { IdentifyPause = TimeSpan.Zero });
        var notes = new MemoryNotes();
        await using (var before = Room(discord, 0.5, notes))
        {
            await before.Next("READY");
            await before.Stop();
        }

        await discord.Until(() => discord.Gateway.Open.Count == 0);
        discord.Gateway.ForgetSessions();
        await using var room = Room(discord, 0.5, notes);
        await room.Clock.Pass(Duration.FromSeconds(3));
        await room.Clock.Pass(Duration.FromSeconds(2));
        await room.Next("READY");
        Assert.Equal(2, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_new_process_costs_no_identify_and_loses_nothing()
    {
        await using var discord = await DiscordEmulator.Start();
        var notes = new MemoryNotes();
        var ana = discord.Person("Ana");
        await using (var before = Room(discord, 0.5, notes))
        {
            await before.Next("READY");
            await before.Stop();
        }

        await discord.Until(() => discord.Gateway.Open.Count == 0);
        ana.Says("while you were away");
        await using var room = Room(discord, 0.5, notes);
        await room.Next("RESUMED", before: ["while you were away"]);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task Binary_frames_in_pieces_of_one_byte_are_read()
    {
        await using var discord = await DiscordEmulator.Start();
        (discord.Faults.Gateway.PieceBytes, discord.Faults.Gateway.IsBinary) = (1, true);
        await using var room = Room(discord, 0.5);
        await room.Next("READY");
        await discord.Listening();
        discord.Person("Zoë").Says("Füße 🦵");
        Assert.Equal("Füße 🦵", Words(await room.Next("MESSAGE_CREATE")));
    }

    [Fact]
    public async Task Half_open_TCP_is_left_for_a_new_line_and_nothing_said_meanwhile_is_lost()
    {
        await using var discord = await DiscordEmulator.Start();
        await using var room = Room(discord, 0);
        await room.Next("READY");
        await discord.Listening();
        discord.Gateway.Open[0].Freeze();
        discord.Person("Ana").Says("into the void");
        var left = discord.Until(() => discord.Gateway.Connections.Count == 2);
        while (!left.IsCompleted) await room.Clock.Pass(Duration.FromMilliseconds(41_250), left);
        await room.Next("RESUMED", before: ["into the void"]);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_line_that_is_refused_or_closed_before_Hello_costs_no_identify()
    {
        await using var discord = await DiscordEmulator.Start();
        discord.Faults.Gateway.RefuseUpgrade(503);
        discord.Faults.Gateway.SendBeforeHello("nothing of ours");
        discord.Faults.Gateway.CloseBeforeHello(null);
        await using var room = Room(discord, 0);
        await room.Next("READY");
        Assert.Equal(2, discord.Gateway.Connections.Count);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_frame_of_more_than_1_MiB_in_pieces_is_whole_again()
    {
        await using var discord = await DiscordEmulator.Start();
        (discord.Faults.Gateway.PieceBytes, discord.Faults.Gateway.IsBinary) = (1_000, true);
        await using var room = Room(discord, 0.5);
        await room.Next("READY");
        await discord.Listening();
        var words = new string('ü', 1 << 20);
        discord.Gateway.Dispatch("MESSAGE_CREATE", new JsonObject { ["content"] = words });
        Assert.Equal(words, Words(await room.Next("MESSAGE_CREATE")));
    }

    [Fact]
    public async Task Two_shards_identify_one_after_the_other_and_a_DM_comes_once()
    {
        await using var discord = await DiscordEmulator.Start(new() { Shards = 2, IdentifyPause = TimeSpan.Zero });
        await using var room = Room(discord, 0.5, shards: 2);
        await room.Next("READY");
        await room.Clock.Pass(Duration.FromSeconds(5));
        await room.Next("READY");
        await discord.Until(() => discord.Gateway.Listening.Count == 2);
        discord.Person("Ana").Says("Hello");
        Assert.Equal(0, (await room.Next("MESSAGE_CREATE")).Shard);
    }

    [Fact]
    public async Task A_token_that_is_revoked_stops_it()
    {
        await using var discord = await DiscordEmulator.Start();
        await using var room = Room(discord, 0.5);
        await room.Next("READY");
        await discord.Listening();
        discord.RevokeToken();
        var stopped = await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(Patience.Limit));
        Assert.Contains("Discord:Token", stopped.Message);
    }

    private static GatewayRoom Room(DiscordEmulator discord, double random, MemoryNotes? notes = null, int shards = 1)
    {
        var url = new Uri($"ws://127.0.0.1:{discord.ApiUrl.Port}/");
        return new GatewayRoom
        {
            Random = random,
            Notes = notes ?? new(),
            Settings = settings => settings with { Token = discord.Token },
            Bot = bot => bot with { Url = url, Shards = shards, Remaining = discord.Gateway.IdentifiesLeft },
        }.Start();
    }

    private static string? Words(CoachBot.Discord.Wire.Gateway.Dispatch message) =>
        JsonDocument.Parse(message.Data).RootElement.GetProperty("content").GetString();
}

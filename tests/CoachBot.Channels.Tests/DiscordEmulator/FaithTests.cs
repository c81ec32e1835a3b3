using System.Text.Json;
using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Discord;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>What the emulator says is what the document promises; it is silent about deferrals with a response and wrong about the codes inside 50035.</summary>
public sealed class FaithTests
{
    private static readonly object controls = new
    {
        content = "Hi",
        components = new object[]
        {
            new { type = 1, components = new object[] { new { type = 2, style = 1, label = "Yes", custom_id = "y" } } },
            new { type = 1, components = new object[] { new { type = 3, custom_id = "s", options = new[] { new { label = "A", value = "a" } } } } },
        },
    };

    [Fact]
    public async Task Its_answers_are_those_that_the_document_promises()
    {
        await using var discord = await DiscordEmulator.Start(new() { CountsRequests = false });
        using var bot = await PlainBot.LogIn(discord);
        var ana = discord.Person("Ana");
        foreach (var path in (string[])["gateway", "gateway/bot", "users/@me", "applications/@me", $"users/{ana.Id}", $"channels/{ana.Direct.Id}", "channels/1"]) await bot.Call("GET", path);
        await bot.Call("POST", "users/@me/channels", new { recipient_id = ana.Id });
        var messages = $"channels/{ana.Direct.Id}/messages";
        var id = (await bot.Call("POST", messages, controls)).Body.GetProperty("id").GetString();
        await bot.Call("PATCH", $"{messages}/{id}", new { content = "Hello" });
        await bot.Call("GET", messages);
        await bot.Call("GET", $"{messages}/{id}");
        await bot.Call("POST", $"channels/{ana.Direct.Id}/typing");
        await bot.Call("PUT", $"applications/{discord.ApplicationId}/commands", new[] { new { name = "start", description = "Go", options = new[] { new { type = 3, name = "x", description = "y" } } } });
        await bot.Call("GET", $"applications/{discord.ApplicationId}/commands");
        var command = ana.Commands("start");
        await bot.Call("POST", $"interactions/{command.Id}/{command.Token}/callback?with_response=true", new { type = 4, data = new { content = "Hi", flags = 64 } });
        var hook = $"webhooks/{discord.ApplicationId}/{command.Token}";
        await bot.Call("PATCH", $"{hook}/messages/%40original", controls);
        await bot.Call("GET", $"{hook}/messages/@original");
        await bot.Call("POST", hook, controls);
        await bot.Call("DELETE", $"{hook}/messages/@original");
        var faults = PlatformDocuments.Discord.FaultsOfAnswers(discord.Record);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.DoesNotContain(discord.Record.Requests, request => request.Status is 0 or 405);
    }

    [Fact]
    public async Task Its_messages_at_the_gateway_are_messages_of_the_document()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        var (ana, server) = (discord.Person("Ana"), discord.Server("Gym"));
        server.Add(ana);
        ana.Says("Hello");
        ana.Mentions(server.Channel("general"), "help");
        for (var i = 0; i < 2; i++) Assert.Empty(PlatformDocuments.Discord.CheckAs("MessageResponse", await bot.Next("MESSAGE_CREATE")));
    }

    [Fact]
    public async Task Words_in_a_server_are_blank_unless_the_bot_is_mentioned()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        var (ana, server) = (discord.Person("Ana"), discord.Server("Gym"));
        server.Add(ana);
        ana.Says(server.Channel("general"), "nothing for a bot");
        ana.Mentions(server.Channel("general"), "my back hurts");
        var first = await bot.Next("MESSAGE_CREATE");
        Assert.Equal(("", server.Id), (first.GetProperty("content").GetString(), first.GetProperty("guild_id").GetString()));
        Assert.EndsWith("my back hurts", (await bot.Next("MESSAGE_CREATE")).GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_brings_along_is_another_installation()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        var (ana, foreign) = (discord.Person("Ana"), discord.Server("Elsewhere", hasBot: false));
        foreign.Add(ana);
        ana.Commands("form", foreign.Channel("general"), ("exercise", "hip-thrust"));
        var there = await bot.Next("INTERACTION_CREATE");
        Assert.Equal((0, ana.Id), (there.GetProperty("context").GetInt32(), there.GetProperty("authorizing_integration_owners").GetProperty("1").GetString()));
        Assert.Equal(ana.Id, there.GetProperty("member").GetProperty("user").GetProperty("id").GetString());
        ana.Commands("form", discord.Group("Friends"));
        Assert.Equal((2, ana.Id), ((await bot.Next("INTERACTION_CREATE")) is var group ? (group.GetProperty("context").GetInt32(), group.GetProperty("user").GetProperty("id").GetString()) : default));
        ana.Commands("form");
        var direct = await bot.Next("INTERACTION_CREATE");
        Assert.Equal((1, "0"), (direct.GetProperty("context").GetInt32(), direct.GetProperty("authorizing_integration_owners").GetProperty("0").GetString()));
        Assert.False(direct.TryGetProperty("member", out _));
    }

    [Fact]
    public async Task Two_sessions_both_hear_everything_and_a_gap_in_the_numbers_is_a_gap()
    {
        await using var discord = await DiscordEmulator.Start();
        using var one = await PlainBot.LogIn(discord);
        discord.Clock.Advance(TimeSpan.FromSeconds(5));
        using var two = await PlainBot.LogIn(discord);
        discord.Gateway.SkipSequence(3);
        var before = one.Sequence;
        discord.Person("Ana").Says("Hello");
        Assert.Equal((await one.Next("MESSAGE_CREATE")).GetProperty("id").GetString(), (await two.Next("MESSAGE_CREATE")).GetProperty("id").GetString());
        Assert.Equal(before + 4, one.Sequence);
    }

    [Fact]
    public async Task Noise_is_added_and_nothing_is_lost()
    {
        await using var discord = await DiscordEmulator.Start();
        discord.Faults.IsNoisy = true;
        using var bot = await PlainBot.LogIn(discord);
        discord.Person("Ana").Says("Hello");
        var message = await bot.Next("MESSAGE_CREATE");
        Assert.Equal("Hello", message.GetProperty("content").GetString());
        Assert.Equal(JsonValueKind.Null, message.GetProperty("guild_id").ValueKind);
        Assert.True(message.GetProperty("author").TryGetProperty("new_in_2027", out _));
        Assert.True((await bot.Call("GET", "users/@me")).Body.TryGetProperty("new_in_2027", out _));
    }
}

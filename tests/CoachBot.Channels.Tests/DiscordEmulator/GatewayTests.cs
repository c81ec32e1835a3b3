using CoachBot.Emulators.Discord;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

public sealed class GatewayTests
{
    [Fact]
    public async Task A_bot_logs_in_hears_a_DM_without_a_channel_and_answers()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        var ana = discord.Person("Ana");
        ana.Says("Hello");
        var message = await bot.Next("MESSAGE_CREATE");
        Assert.Equal((1, "Hello", false), (message.GetProperty("channel_type").GetInt32(), message.GetProperty("content").GetString(), message.TryGetProperty("guild_id", out _)));
        Assert.DoesNotContain(discord.Record.Frames, frame => frame is { FromBot: false, Op: 0 } && frame.Json.GetProperty("t").GetString() == "CHANNEL_CREATE");
        var (status, _) = await bot.Call("POST", $"channels/{message.GetProperty("channel_id").GetString()}/messages", new { content = "Hi" });
        Assert.Equal(200, status);
        Assert.Equal(["Hi"], ana.Heard.Select(heard => heard.Content));
    }

    [Fact]
    public async Task What_was_missed_is_replayed_before_RESUMED()
    {
        await using var discord = await DiscordEmulator.Start();
        var ana = discord.Person("Ana");
        using var first = await PlainBot.LogIn(discord);
        discord.Gateway.CutAll();
        await discord.Until(() => discord.Gateway.Listening.Count == 0);
        ana.Says("one");
        ana.Says("two");
        using var second = await PlainBot.Connect(discord, first.ResumeUrl);
        await second.Next();
        await second.Resume(first.SessionId, first.Sequence);
        Assert.Equal("one", (await second.Next("MESSAGE_CREATE")).GetProperty("content").GetString());
        Assert.Equal("two", (await second.Next("MESSAGE_CREATE")).GetProperty("content").GetString());
        Assert.Equal("RESUMED", (await second.Next()).GetProperty("t").GetString());
        Assert.StartsWith("/resume/", discord.Gateway.Connections[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slash_command_is_answered_within_three_seconds_or_never()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        var ana = discord.Person("Ana");
        var command = ana.Commands("start");
        var interaction = await bot.Next("INTERACTION_CREATE");
        var path = $"interactions/{interaction.GetProperty("id").GetString()}/{interaction.GetProperty("token").GetString()}/callback";
        Assert.Equal(204, (await bot.Call("POST", path, new { type = 4, data = new { content = "Welcome", flags = 64 } })).Status);
        await command.Answered;
        Assert.Equal(["Welcome"], ana.Ephemeral.Select(message => message.Content));
        Assert.Equal(40060, (await bot.Call("POST", path, new { type = 4, data = new { content = "Again" } })).Body.GetProperty("code").GetInt32());
        ana.Commands("start");
        interaction = await bot.Next("INTERACTION_CREATE");
        discord.Clock.Advance(TimeSpan.FromSeconds(4));
        path = $"interactions/{interaction.GetProperty("id").GetString()}/{interaction.GetProperty("token").GetString()}/callback";
        Assert.Equal(10062, (await bot.Call("POST", path, new { type = 5 })).Body.GetProperty("code").GetInt32());
    }
}

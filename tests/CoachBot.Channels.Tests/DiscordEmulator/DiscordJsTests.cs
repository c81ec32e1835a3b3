using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.Faults;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>A client that nobody here wrote logs in and works: what it takes for Discord is right enough to be judged by.</summary>
public sealed class DiscordJsTests
{
    [Fact]
    public async Task It_logs_in_registers_commands_and_talks()
    {
        await using var discord = await DiscordEmulator.Start();
        var (ana, server) = (discord.Person("Ana", "de"), discord.Server("Gym"));
        server.Add(ana);
        server.Channel("general");
        using var bot = await NodeBot.Start(discord);
        Assert.Equal((discord.BotId, 1), ((await bot.Did("ready")) is var ready ? (ready.GetProperty("user").GetString(), ready.GetProperty("guilds").GetInt32()) : default));
        Assert.Equal("""["start","slow","form"]""", (await bot.Did("registered")).GetProperty("commands").GetRawText());
        var first = ana.Says("hello");
        Assert.Equal("row-1", (await bot.Did("sent")).GetProperty("nonce").GetString());
        Assert.Equal(["Yes", "Later", "Write", null], ana.Heard[0].Controls.Select(control => control.Label));
        ana.Edits(first, "hello again");
        Assert.Equal("hello again", (await bot.Did("edited")).GetProperty("content").GetString());
        ana.Says("twice");
        Assert.True((await bot.Did("twice")).GetProperty("same").GetBoolean());
        Assert.Single(ana.Heard, message => message.Content == "Once");
        ana.Says("empty");
        Assert.Equal(50035, (await bot.Did("refused")).GetProperty("code").GetInt32());
        ana.Mentions(server.Channel("general"), "help");
        Assert.True((await bot.Did("message", 4)).GetProperty("mentioned").GetBoolean());
        ana.Says("bye");
        await bot.Did("gone");
        Assert.Equal(0, await bot.Ended());
        Assert.Equal(1000, discord.Gateway.Connections[0].ClosedByBot);
        Assert.Empty(discord.Gateway.Sessions);
    }

    [Fact]
    public async Task It_answers_commands_controls_and_forms()
    {
        await using var discord = await DiscordEmulator.Start();
        var (ana, server) = (discord.Person("Ana", "de"), discord.Server("Gym"));
        server.Add(ana);
        using var bot = await NodeBot.Start(discord);
        await bot.Did("registered");
        await ana.Commands("start", server.Channel("general")).Answered;
        Assert.Equal(["Welcome Ana"], ana.Ephemeral.Select(message => message.Content));
        Assert.Empty(server.Channel("general").Messages);
        var typed = ana.Types("form", "exercise", "hip");
        await typed.Answered;
        Assert.Equal([("exercise hip...", "hip-thrust")], typed.Choices);
        await ana.Commands("form", null, ("exercise", "hip-thrust")).Answered;
        ana.Says("hello");
        await bot.Did("sent");
        var asked = ana.Direct.Messages[^1];
        var opened = ana.Presses(asked, "Write");
        await opened.Answered;
        foreach (var isLegacy in (bool[])[false, true]) await ana.Submits(opened, new Dictionary<string, string> { ["words"] = $"tight {isLegacy}" }, isLegacy).Answered;
        Assert.Equal(["Noted: tight False", "Noted: tight True"], ana.Ephemeral.Skip(1).Select(message => message.Content));
        await ana.Chooses(asked, ["Left", "Right"]).Answered;
        Assert.Equal("Chosen: l,r", ana.Direct.Messages.First(message => message.Id == asked.Id).Content);
        await ana.PressesStale(asked, "yes").Answered;
        Assert.Equal("You said yes", ana.Direct.Messages.First(message => message.Id == asked.Id).Content);
        Assert.DoesNotContain(bot.Printed, line => line.GetProperty("happened").GetString() is "error" or "stderr");
    }

    [Fact]
    public async Task It_defers_edits_follows_up_and_deletes()
    {
        await using var discord = await DiscordEmulator.Start();
        var ana = discord.Person("Ana");
        using var bot = await NodeBot.Start(discord);
        await bot.Did("registered");
        var slow = ana.Commands("slow", discord.Group("Friends"));
        var told = await bot.Did("slow");
        Assert.Equal((true, "Here it is"), (told.GetProperty("ephemeral").GetBoolean(), told.GetProperty("content").GetString()));
        Assert.Equal(["And more"], ana.Ephemeral.Select(message => message.Content));
        Assert.Null(slow.Original);
        ana.Says("hello");
        await bot.Did("sent");
        var later = ana.Presses(ana.Direct.Messages[^1], "Later");
        await discord.Until(() => later.Original?.Content == "Later, then");
        Assert.Equal(6, later.Answer);
    }

    [Fact]
    public async Task It_uploads_a_file_with_words_for_it()
    {
        await using var discord = await DiscordEmulator.Start();
        var ana = discord.Person("Ana");
        using var bot = await NodeBot.Start(discord);
        await bot.Did("registered");
        ana.Says("file");
        var uploaded = await bot.Did("uploaded");
        Assert.Equal(("straße.png", "A stretch", 3), (uploaded.GetProperty("name").GetString(), uploaded.GetProperty("description").GetString(), uploaded.GetProperty("size").GetInt32()));
        Assert.Equal([1, 2, 3], ana.Heard[0].Files["straße.png"]);
    }

    [Fact]
    public async Task It_meets_limits_waits_and_loses_nothing()
    {
        await using var discord = await DiscordEmulator.Start(new() { Scale = 0.1 });
        var ana = discord.Person("Ana");
        using var bot = await NodeBot.Start(discord);
        await bot.Did("registered");
        discord.Faults.On("POST", "/channels/*/messages", new RequestFault.TooMany(0.2));
        ana.Says("flood");
        Assert.Equal(7, (await bot.Did("flooded")).GetProperty("sent").GetInt32());
        Assert.Equal(7, ana.Heard.Count);
        Assert.Equal(1, ana.Direct.Typed);
        Assert.Contains(discord.Record.Requests, request => request.Status == 429);
    }

    [Fact]
    public async Task It_resumes_after_a_cut_and_hears_what_it_missed()
    {
        await using var discord = await DiscordEmulator.Start();
        var ana = discord.Person("Ana");
        using var bot = await NodeBot.Start(discord);
        await bot.Did("registered");
        discord.Gateway.CutAll();
        await discord.Until(() => discord.Gateway.Listening.Count == 0);
        ana.Says("in between");
        await bot.Did("resumed");
        Assert.Equal("in between", (await bot.Did("message")).GetProperty("content").GetString());
        discord.Gateway.AskToReconnect();
        await bot.Did("resumed", 2);
        Assert.Equal(1, discord.Gateway.Identifies);
        discord.Gateway.ForgetSessions();
        discord.Gateway.CutAll();
        await discord.Until(() => discord.Gateway.Identifies == 2 && discord.Gateway.Listening.Count == 1);
        ana.Says("after");
        await bot.Did("message", 2);
    }

    [Fact]
    public async Task It_is_told_that_a_token_is_wrong()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await NodeBot.Start(discord, "wrong");
        Assert.Equal("TokenInvalid", (await bot.Did("refused")).GetProperty("code").GetString());
        Assert.Equal(1, await bot.Ended());
    }

    /// <summary>The document is read rightly here: what a foreign client sends keeps it, but for two fields where they do not belong.</summary>
    [Fact]
    public async Task Its_requests_keep_the_document_but_for_two_needless_fields()
    {
        await using var discord = await DiscordEmulator.Start();
        var ana = discord.Person("Ana");
        using var bot = await NodeBot.Start(discord);
        await bot.Did("registered");
        foreach (var (words, done) in ((string, string)[])[("hello", "sent"), ("file", "uploaded")])
        {
            ana.Says(words);
            await bot.Did(done);
        }

        await ana.Commands("start").Answered;
        ana.Commands("slow");
        await bot.Did("slow");
        Assert.All(PlatformDocuments.Discord.Faults(discord.Record), fault => Assert.Matches(@"(enforce_nonce|tts): No such field\.", fault));
    }
}

using CoachBot.Channels.Tests.DiscordEmulation;
using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

/// <summary>A client that nobody here wrote polls and works: what it takes for Telegram is right enough to be judged by.</summary>
public sealed class GrammyTests
{
    [Fact]
    public async Task It_logs_in_polls_and_chats()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = await Start(telegram);
        Assert.Equal(telegram.Username, (await bot.Did("ready")).GetProperty("username").GetString());
        await bot.Did("started");
        Assert.Equal("""[{"command":"start","description":"Begin"}]""", telegram.Commands("all_private_chats", "de"));
        var ana = telegram.Person("Ana", "de");
        ana.Starts("link-7");
        Assert.Equal("Hello Ana <de> link-7", (await ana.Next()).Text);
        ana.Edits(ana.Writes("helo"), "hello");
        Assert.Equal("hello", (await bot.Did("edited")).GetProperty("text").GetString());
        var group = telegram.Group();
        group.Writes(ana, "nobody asked");
        group.Writes(ana, $"@{telegram.Username} hi");
        Assert.Equal("group", (await bot.Did("heard", 2)).GetProperty("chat").GetString());
        ana.Blocks();
        Assert.Equal("kicked", (await bot.Did("member")).GetProperty("status").GetString());
        ana.Writes("bye");
        await bot.Did("gone");
        Assert.Equal(0, await bot.Ended());
        Assert.Equal(0, telegram.Unconfirmed);
        Assert.Empty(PlatformDocuments.Telegram.FaultsIn(telegram.Requests));
    }

    [Fact]
    public async Task It_asks_hears_the_press_and_edits()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = await Start(telegram);
        var ana = telegram.Person();
        ana.Writes("ask");
        var asked = await bot.Did("asked");
        Assert.Equal(("Ready & set", 2), (asked.GetProperty("text").GetString(), asked.GetProperty("rows").GetInt32()));
        Assert.Equal("""[{"offset":0,"length":5,"type":"bold"}]""", asked.GetProperty("entities").GetRawText());
        var press = ana.Taps(await ana.Next(), "Yes");
        Assert.Equal("Noted", await ana.AnswerTo(press));
        Assert.Equal("You said yes", (await ana.NextEdit()).Text);
        Assert.Equal("Ready & set", (await bot.Did("pressed")).GetProperty("text").GetString());
        var refused = await bot.Did("refused");
        Assert.Equal((400, true), (refused.GetProperty("code").GetInt32(), refused.GetProperty("known").GetBoolean()));
        Assert.Empty(PlatformDocuments.Telegram.FaultsIn(telegram.Requests));
    }

    [Fact]
    public async Task It_uploads_sends_again_by_id_and_downloads()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = await Start(telegram);
        var ana = telegram.Person();
        ana.Writes("picture");
        var uploaded = await bot.Did("uploaded");
        Assert.Equal(("A stretch", true), (uploaded.GetProperty("caption").GetString(), uploaded.GetProperty("same").GetBoolean()));
        Assert.Equal(["a.png", "a.png", "days.txt"], ana.Sent.Select(message => message.File!.Name));
        Assert.Equal("my days"u8.ToArray(), ana.Sent[2].File!.Bytes);
        ana.Sends("photo", [1, 2, 3], caption: "my back");
        var downloaded = await bot.Did("downloaded");
        Assert.Equal((3, "my back"), (downloaded.GetProperty("size").GetInt32(), downloaded.GetProperty("caption").GetString()));
        Assert.Empty(PlatformDocuments.Telegram.FaultsIn(telegram.Requests));
    }

    [Fact]
    public async Task It_waits_out_a_flood_limit_and_loses_nothing()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = await Start(telegram);
        var ana = telegram.Person();
        telegram.Faults.Next("sendMessage", TelegramFaults.TooMany(1));
        ana.Writes("flood");
        await bot.Did("flooded");
        Assert.Equal(["flood 1", "flood 2", "flood 3"], ana.Sent.Select(message => message.Text));
        Assert.Equal([429, 200, 200, 200], telegram.Requests.Where(request => request.Method == "sendMessage").Select(request => request.Status));
    }

    [Fact]
    public async Task It_comes_back_after_a_cut_and_hears_what_it_missed()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = await Start(telegram);
        await bot.Did("started");
        await telegram.Called("getUpdates");
        await telegram.StopListening();
        await bot.Did("poll failed");
        var ana = telegram.Person();
        ana.Writes("in between");
        await telegram.ListenAgain();
        Assert.Equal("in between", (await bot.Did("heard")).GetProperty("text").GetString());
        Assert.Single(bot.Printed, line => line.GetProperty("happened").GetString() == "heard");
    }

    [Fact]
    public async Task It_is_told_of_a_second_copy_and_of_a_wrong_token()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var older = await Start(telegram);
        await older.Did("started");
        await telegram.Called("getUpdates");
        using var newer = await Start(telegram);
        Assert.Equal(409, (await older.Did("stopped")).GetProperty("code").GetInt32());
        using var wrong = await Start(telegram, "1:wrong");
        Assert.Equal(401, (await wrong.Did("stopped")).GetProperty("code").GetInt32());
    }

    private static async Task<NodeBot> Start(TelegramEmulator telegram, string? token = null) => NodeBot.Start(
        await NodePackages.Folder("grammy"), Path.Combine("clients", "grammy", "bot.cjs"), ("TELEGRAM_API", telegram.Url), ("TELEGRAM_TOKEN", token ?? telegram.Token));
}

using System.Text.Json;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

public sealed class PollTests
{
    [Fact]
    public async Task Updates_come_again_until_a_higher_offset_confirms_them()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        foreach (var word in new[] { "one", "two", "three" }) ana.Writes(word);
        var first = Ids(await bot.Post("getUpdates"));
        Assert.Equal(Enumerable.Range(telegram.LastUpdateId - 2, 3), first);
        Assert.Equal(first[1..], Ids(await bot.Post("getUpdates", new { offset = first[1] })));
        Assert.Equal(2, telegram.Unconfirmed);
        Assert.Empty(Ids(await bot.Post("getUpdates", new { offset = first[2] + 1 })));
    }

    [Fact]
    public async Task A_limit_and_a_negative_offset_are_kept()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        foreach (var word in new[] { "one", "two", "three" }) ana.Writes(word);
        var oldest = Ids(await bot.Post("getUpdates", new { limit = 1 }));
        Assert.Equal([telegram.LastUpdateId - 2], oldest);
        var newest = Ids(await bot.Post("getUpdates", new { offset = -1 }));
        Assert.Equal([telegram.LastUpdateId], newest);
        Assert.Equal(1, telegram.Unconfirmed);
    }

    [Fact]
    public async Task The_same_offset_again_at_once_gives_one_update_at_a_time()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        telegram.Person().Writes("one");
        telegram.Person().Writes("two");
        Assert.Equal(2, Ids(await bot.Post("getUpdates")).Length);
        Assert.Single(Ids(await bot.Post("getUpdates")));
    }

    [Fact]
    public async Task The_older_of_two_polls_gets_the_conflict()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var older = bot.Post("getUpdates", new { timeout = 50 });
        await telegram.Called("getUpdates");
        var newer = bot.Post("getUpdates", new { timeout = 50 });
        Assert.Equal(409, (await older).GetProperty("error_code").GetInt32());
        telegram.Person().Writes("hi");
        Assert.Single(Ids(await newer));
    }

    [Fact]
    public async Task A_webhook_ends_the_poll_and_keeps_others_away()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var older = bot.Post("getUpdates", new { timeout = 50 });
        await telegram.Called("getUpdates");
        await bot.Post("setWebhook", new { url = "http://127.0.0.1:9/" });
        Assert.Equal("Conflict: terminated by setWebhook request", (await older).GetProperty("description").GetString());
        Assert.Equal(409, (await bot.Post("getUpdates")).GetProperty("error_code").GetInt32());
        await bot.Post("deleteWebhook");
        Assert.Empty(Ids(await bot.Post("getUpdates")));
    }

    [Fact]
    public async Task A_poll_that_waits_ends_empty_after_its_timeout()
    {
        await using var telegram = await TelegramEmulator.Start(new() { WaitFactor = 0.001 });
        using var bot = new BotClient(telegram.Url, telegram.Token);
        Assert.Empty(Ids(await bot.Post("getUpdates", new { timeout = 30 })));
    }

    [Fact]
    public async Task Only_the_kinds_that_the_bot_asked_for_come_and_that_is_remembered()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        await bot.Post("getUpdates", new { allowed_updates = new[] { "my_chat_member" } });
        var ana = telegram.Person();
        ana.Starts();
        ana.Blocks();
        var update = (await bot.Post("getUpdates")).GetProperty("result")[0];
        Assert.Equal("kicked", update.GetProperty("my_chat_member").GetProperty("new_chat_member").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ids_may_go_down_after_a_long_silence()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var offset = telegram.LastUpdateId + 100;
        telegram.JumpUpdateIds(5);
        telegram.Person().Writes("hi");
        var ids = Ids(await bot.Post("getUpdates", new { offset }));
        Assert.Equal([6], ids);
    }

    [Fact]
    public async Task Updates_can_be_repeated_and_come_out_of_order()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var (ana, first) = (telegram.Person(), telegram.LastUpdateId + 1);
        ana.Writes("one");
        (telegram.UpdateFaults.Repeats, telegram.UpdateFaults.Reorders) = (true, true);
        var one = Ids(await bot.Post("getUpdates"));
        Assert.Equal([first, first], one);
        ana.Writes("two");
        var two = Ids(await bot.Post("getUpdates", new { offset = first + 1 }));
        Assert.Equal([first + 1, first + 1, first], two);
    }

    internal static int[] Ids(JsonElement answer) => [.. answer.GetProperty("result").EnumerateArray().Select(update => update.GetProperty("update_id").GetInt32())];
}

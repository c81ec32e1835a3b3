using System.Net.Http.Headers;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

public sealed class MessageTests
{
    [Fact]
    public async Task A_press_carries_the_message_and_is_answered_once()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        ana.Starts();
        await bot.Post("sendMessage", new { chat_id = ana.Id, text = "Ready", reply_markup = Yes });
        var press = ana.Taps(await ana.Next(), "Yes");
        var query = (await bot.Post("getUpdates", new { offset = -1 })).GetProperty("result")[0].GetProperty("callback_query");
        Assert.Equal("v1.a.yes", query.GetProperty("data").GetString());
        Assert.Equal("Yes", query.GetProperty("message").GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("text").GetString());
        Assert.True((await bot.Post("answerCallbackQuery", new { callback_query_id = press, text = "Good" })).GetProperty("ok").GetBoolean());
        Assert.Equal("Good", await ana.AnswerTo(press));
        Assert.Equal(400, (await bot.Post("answerCallbackQuery", new { callback_query_id = press })).GetProperty("error_code").GetInt32());
    }

    [Fact]
    public async Task A_press_is_too_old_after_a_while()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        var press = ana.TapsData(ana.Starts(), "v1.a.yes");
        telegram.ExpireCallbacks();
        var answer = await bot.Post("answerCallbackQuery", new { callback_query_id = press });
        Assert.StartsWith("Bad Request: query is too old", answer.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_takes_the_keyboard_away_and_a_second_one_changes_nothing()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        ana.Starts();
        await bot.Post("sendMessage", new { chat_id = ana.Id, text = "Ready", reply_markup = Yes });
        var edit = new { chat_id = ana.Id, message_id = (await ana.Next()).Id, text = "Ready\n\u2713 Yes" };
        await bot.Post("editMessageText", edit);
        Assert.Empty((await ana.NextEdit()).Buttons);
        Assert.StartsWith("Bad Request: message is not modified", (await bot.Post("editMessageText", edit)).GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_uploaded_once_sent_again_by_its_id_and_downloaded()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        ana.Starts();
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];
        using var part = new ByteArrayContent(png);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { new StringContent(ana.Id.ToString()), "\"chat_id\"" }, { new StringContent("attach://a"), "\"photo\"" }, { part, "\"a\"", "\"a.png\"" } };
        var sizes = (await bot.Form("sendPhoto", form)).GetProperty("result").GetProperty("photo");
        var id = sizes[sizes.GetArrayLength() - 1].GetProperty("file_id").GetString();
        await bot.Post("sendPhoto", new { chat_id = ana.Id, photo = id, caption = "The same" });
        Assert.Equal(png, (await ana.Next()).File!.Bytes);
        Assert.Equal("The same", (await ana.Next()).Caption);
        var path = (await bot.Post("getFile", new { file_id = id })).GetProperty("result").GetProperty("file_path").GetString()!;
        Assert.Equal(png, await bot.Download(path));
    }

    [Fact]
    public async Task Who_blocked_the_bot_hears_nothing_until_the_next_start()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        ana.Starts();
        ana.Blocks();
        Assert.Equal("Forbidden: bot was blocked by the user", (await bot.Post("sendMessage", new { chat_id = ana.Id, text = "a" })).GetProperty("description").GetString());
        ana.Starts();
        Assert.True((await bot.Post("sendMessage", new { chat_id = ana.Id, text = "a" })).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task In_a_group_only_what_is_meant_for_the_bot_is_heard()
    {
        await using var telegram = await TelegramEmulator.Start(new() { Username = "gym_bot" });
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var (ana, group) = (telegram.Person(), telegram.Group());
        await bot.Post("sendMessage", new { chat_id = group.Id, text = "Hello" });
        group.Writes(ana, "my back hurts");
        group.Writes(ana, "/stretch");
        group.Writes(ana, "/stretch@other_bot");
        group.Writes(ana, "@gym_bot hello");
        group.Writes(ana, "thanks", replyTo: await group.Next());
        var heard = (await bot.Post("getUpdates")).GetProperty("result").EnumerateArray().Select(update => update.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(["/stretch", "@gym_bot hello", "thanks"], heard);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_tells_its_new_id()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var group = telegram.Group();
        var super = group.Migrates(telegram.Person());
        var answer = await bot.Post("sendMessage", new { chat_id = group.Id, text = "a" });
        Assert.Equal(super.Id, answer.GetProperty("parameters").GetProperty("migrate_to_chat_id").GetInt64());
    }

    [Theory]
    [InlineData("<b>a</b> b", "a b", "bold 0 1")]
    [InlineData("<b>a <i>b</i></b>", "a b", "bold 0 3, italic 2 1")]
    [InlineData("  \u00e4 <code>&lt;x&gt;</code> ", "\u00e4 <x>", "code 2 3")]
    [InlineData("\U0001F4AA <a href=\"https://a.example/?x=1&amp;y=2\">here</a>", "\U0001F4AA here", "text_link 3 4")]
    [InlineData("&#65;&#x42; &nbsp; &amp;lt;", "AB &nbsp; &lt;", "")]
    public async Task Html_becomes_words_and_entities(string html, string words, string entities)
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        ana.Starts();
        var sent = (await bot.Post("sendMessage", new { chat_id = ana.Id, text = html, parse_mode = "HTML" })).GetProperty("result");
        Assert.Equal(words, sent.GetProperty("text").GetString());
        var found = sent.TryGetProperty("entities", out var list) ? list.EnumerateArray().Select(entity => $"{entity.GetProperty("type")} {entity.GetProperty("offset")} {entity.GetProperty("length")}") : [];
        Assert.Equal(entities, string.Join(", ", found));
    }

    private static object Yes => new { inline_keyboard = new[] { new[] { new { text = "Yes", callback_data = "v1.a.yes" } } } };
}

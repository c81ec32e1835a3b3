using System.Text.Json;
using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

/// <summary>What the emulator answers is what the platform's document promises.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task Every_kind_of_update_is_as_the_document_says()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person("Ana", "de");
        ana.Username = "ana";
        var hello = ana.Starts("link-1");
        await bot.Post("sendMessage", new { chat_id = ana.Id, text = "<a href=\"https://a.example/\">a</a>", parse_mode = "HTML", reply_markup = Keyboard("yes") });
        ana.Taps(await ana.Next(), "yes");
        ana.Edits(hello, "/start again");
        foreach (var kind in new[] { "photo", "animation", "document", "sticker", "voice" }) ana.Sends(kind, [1, 2, 3], caption: kind == "photo" ? "my back" : null);
        ana.Blocks();
        ana.Starts();
        var group = telegram.Group();
        group.Writes(ana, "/form hip thrust");
        group.Migrates(ana);
        var updates = await bot.Post("getUpdates");
        Assert.Equal(14, updates.GetProperty("result").GetArrayLength());
        Assert.Empty(PlatformDocuments.Telegram.FaultsInAnswer("getUpdates", updates.GetProperty("result")));
    }

    [Theory]
    [InlineData("getMe", "{}")]
    [InlineData("getWebhookInfo", "{}")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"a & b","protect_content":true}""")]
    [InlineData("sendPhoto", """{"chat_id":7,"photo":"FILE","caption":"<i>a</i>","parse_mode":"HTML"}""")]
    [InlineData("sendAnimation", """{"chat_id":7,"animation":"FILE"}""")]
    [InlineData("sendDocument", """{"chat_id":7,"document":"FILE","reply_parameters":{"message_id":1}}""")]
    [InlineData("sendChatAction", """{"chat_id":7,"action":"typing"}""")]
    [InlineData("getFile", """{"file_id":"FILE"}""")]
    [InlineData("getMyCommands", "{}")]
    [InlineData("getMyDescription", "{}")]
    [InlineData("getMyShortDescription", """{"language_code":"de"}""")]
    [InlineData("getMyName", "{}")]
    [InlineData("setMyDescription", """{"description":"a"}""")]
    [InlineData("deleteWebhook", "{}")]
    public async Task An_answer_is_as_the_document_says(string method, string body)
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var message = telegram.Person(id: 7).Sends("photo", [1]);
        var answer = await bot.Post(method, JsonElement.Parse(body.Replace("FILE", message.File!.Id, StringComparison.Ordinal)));
        Assert.True(answer.GetProperty("ok").GetBoolean(), answer.ToString());
        Assert.Empty(PlatformDocuments.Telegram.FaultsInAnswer(method, answer.GetProperty("result")));
        Assert.Empty(PlatformDocuments.Telegram.FaultsIn(telegram.Requests));
    }

    [Theory]
    [InlineData("sendMessage", """{"chat_id":7,"text":" "}""", 400, "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"text":"a"}""", 400, "Bad Request: chat_id is empty")]
    [InlineData("sendMessage", """{"chat_id":99,"text":"a"}""", 400, "Bad Request: chat not found")]
    [InlineData("sendMessage", """{"chat_id":8,"text":"a"}""", 403, "Forbidden: bot can't initiate conversation with a user")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"</b>","parse_mode":"HTML"}""", 400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 0")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"ä<b>x</i>","parse_mode":"HTML"}""", 400, "Bad Request: can't parse entities: Unmatched end tag at byte offset 6, expected \"</b>\", found \"</i>\"")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"<b>x","parse_mode":"HTML"}""", 400, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"a < b","parse_mode":"HTML"}""", 400, "Bad Request: can't parse entities: Unclosed start tag at byte offset 2")]
    [InlineData("editMessageText", """{"chat_id":7,"message_id":77,"text":"a"}""", 400, "Bad Request: message to edit not found")]
    [InlineData("editMessageText", """{"chat_id":7,"message_id":1,"text":"a"}""", 400, "Bad Request: message can't be edited")]
    [InlineData("answerCallbackQuery", """{"callback_query_id":"1"}""", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid")]
    [InlineData("sendPhoto", """{"chat_id":7,"photo":"nothing"}""", 400, "Bad Request: wrong file identifier/HTTP URL specified")]
    [InlineData("sendTelepathy", "{}", 404, "Not Found: method not found")]
    public async Task What_the_platform_refuses_is_refused_in_its_words(string method, string body, int code, string description)
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        telegram.Person(id: 7).Writes("hi");
        telegram.Person(id: 8);
        var answer = await bot.Post(method, JsonElement.Parse(body));
        Assert.Equal((code, description), (answer.GetProperty("error_code").GetInt32(), answer.GetProperty("description").GetString()));
    }

    private static object Keyboard(string label) => new { inline_keyboard = new[] { new[] { new { text = label, callback_data = label } } } };
}

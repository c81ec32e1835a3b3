using System.Net.Http.Headers;
using System.Text;
using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

/// <summary>The validator finds what is wrong, and finds nothing in what is right.</summary>
public sealed class SpecTests
{
    [Fact]
    public async Task Right_requests_have_no_fault()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        await bot.Post("getUpdates", new { offset = 5, allowed_updates = new[] { "message" } });
        await bot.Post("sendMessage", new
        {
            chat_id = 1,
            text = "a <b>b</b>",
            parse_mode = "HTML",
            link_preview_options = new { is_disabled = true },
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "x", callback_data = "y" } } } },
        });
        await bot.Post("sendMessage", new { chat_id = "@name", text = "a", reply_markup = new { remove_keyboard = true } });
        await bot.Post("setMyCommands", new { commands = new[] { new { command = "help", description = "Help" } }, scope = new { type = "all_private_chats" } });
        using var form = Photo("\"photo\"");
        await bot.Form("sendPhoto", form);
        Assert.Empty(PlatformDocuments.Telegram.FaultsIn(telegram.Requests));
    }

    [Theory]
    [InlineData("sendMessages", "{}", "no such method")]
    [InlineData("sendMessage", """{"chat_id":1}""", "text is missing")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","texts":1}""", "texts is unknown")]
    [InlineData("sendMessage", """{"chat_id":1.5,"text":"a"}""", "chat_id is no Integer")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","text":"b"}""", "text is given twice")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"  "}""", "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"<x>","parse_mode":"HTML"}""", "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","parse_mode":"HTML","entities":[]}""", "parse_mode and entities exclude each other")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","entities":[{"type":"bold","offset":0,"length":2}]}""", "the entity {\"type\":\"bold\",\"offset\":0,\"length\":2} lies outside the text")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","link_preview_options":{"is_off":true}}""", "link_preview_options.is_off is unknown in LinkPreviewOptions")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":"1234567890123456789012345678901234567890123456789012345678901234ä"}]]}}""", "Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","disable_notification":"true"}""", "disable_notification is no Boolean")]
    [InlineData("sendPhoto", """{"chat_id":1,"photo":5}""", "photo is no file")]
    [InlineData("setMyCommands", """{"commands":[{"command":"Help","description":"Help"}]}""", "Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"everybody"}}""", "scope.type is not default")]
    [InlineData("setMyCommands", """{"commands":[],"language_code":"en-GB"}""", "language_code has not two letters")]
    [InlineData("getUpdates", """{"limit":500}""", "limit is 500, not 1 to 100")]
    public async Task A_wrong_request_is_named(string method, string body, string fault)
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await bot.Form(method, content);
        Assert.Equal([$"1 {method}: {fault}"], PlatformDocuments.Telegram.FaultsIn(telegram.Requests));
    }

    [Fact]
    public async Task A_part_without_a_quoted_name_is_named()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        using var form = Photo("photo");
        await bot.Form("sendPhoto", form);
        Assert.Equal(["1 sendPhoto: the part 'form-data; name=photo; filename=\"a.png\"' has no quoted name or is not ASCII"], PlatformDocuments.Telegram.FaultsIn(telegram.Requests));
    }

    private static MultipartFormDataContent Photo(string name)
    {
        var photo = new ByteArrayContent([0x89, (byte)'P', (byte)'N', (byte)'G', 1]);
        photo.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = name, FileName = "\"a.png\"" };
        return new() { { new StringContent("5"), "\"chat_id\"" }, { photo } };
    }
}

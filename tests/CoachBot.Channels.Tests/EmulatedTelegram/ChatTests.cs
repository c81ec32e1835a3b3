using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

public sealed class ChatTests
{
    [Fact]
    public async Task A_written_word_arrives_and_the_answer_is_seen()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person("Ana", "de");
        var polling = bot.Post("getUpdates", new { timeout = 20 });
        ana.Writes("hi");
        var update = (await polling).GetProperty("result")[0];
        Assert.Equal("hi", update.GetProperty("message").GetProperty("text").GetString());
        await bot.Post("sendMessage", new { chat_id = ana.Id, text = "<b>Hello</b> &amp; welcome", parse_mode = "HTML" });
        Assert.Equal("Hello & welcome", (await ana.Next()).Text);
    }
}

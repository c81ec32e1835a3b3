using System.Text.Json;
using CoachBot.Emulators.Faults;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

public sealed class FaultTests
{
    [Fact]
    public async Task A_flood_wait_is_told_for_the_next_calls_of_one_chat_and_then_it_is_over()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var (ana, ben) = (telegram.Person("Ana"), telegram.Person("Ben"));
        ana.Starts();
        ben.Starts();
        telegram.Faults.Next("sendMessage", TelegramFaults.TooMany(10072), times: 2, chat: ana.Id);
        Assert.Equal(10072, (await Send(ana.Id)).GetProperty("parameters").GetProperty("retry_after").GetInt32());
        Assert.True((await Send(ben.Id)).GetProperty("ok").GetBoolean());
        Assert.Equal(429, (await Send(ana.Id)).GetProperty("error_code").GetInt32());
        Assert.True((await Send(ana.Id)).GetProperty("ok").GetBoolean());
        Assert.Equal([429, 200, 429, 200], telegram.Requests.Select(request => request.Status));

        Task<JsonElement> Send(long chat) => bot.Post("sendMessage", new { chat_id = chat, text = "a" });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cut_connection_leaves_open_whether_it_was_done(bool done)
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        var ana = telegram.Person();
        ana.Starts();
        telegram.Faults.Next("sendMessage", done ? TelegramFaults.CutAfter : TelegramFaults.CutBefore);
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Post("sendMessage", new { chat_id = ana.Id, text = "a" }));
        Assert.Equal(done ? 1 : 0, ana.Sent.Count);
    }

    [Fact]
    public async Task A_half_open_connection_never_answers_and_never_ends()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        telegram.Faults.Next(FaultPlan.AnyMethod, TelegramFaults.HalfOpen);
        var waiting = bot.Post("getMe");
        await telegram.Called("getMe");
        Assert.True((await bot.Post("getMe")).GetProperty("ok").GetBoolean());
        Assert.False(waiting.IsCompleted);
        await telegram.StopListening();
        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
    }

    [Fact]
    public async Task The_platform_restarts_on_its_port_and_may_have_forgotten_everything()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = new BotClient(telegram.Url, telegram.Token);
        telegram.Person().Writes("hi");
        var polling = bot.Post("sendTelepathy");
        await polling;
        await telegram.StopListening();
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Post("getMe"));
        await telegram.ListenAgain();
        Assert.Single(PollTests.Ids(await bot.Post("getUpdates")));
        await telegram.Restart(forgets: true);
        Assert.Empty(PollTests.Ids(await bot.Post("getUpdates")));
    }

    [Fact]
    public async Task Pages_empty_bodies_and_errors_come_as_planned()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var http = new HttpClient();
        var address = new Uri($"{telegram.Url}/bot{telegram.Token}/getMe");
        telegram.Faults.Next("getMe", TelegramFaults.BadGateway);
        telegram.Faults.Next("getMe", TelegramFaults.Empty);
        using var page = await http.GetAsync(address);
        Assert.Equal((502, "text/html"), ((int)page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal("", await http.GetStringAsync(address));
        Assert.Contains("\"is_bot\":true", await http.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_nobody_has_is_401_and_a_malformed_one_404()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var wrong = new BotClient(telegram.Url, "1:other");
        using var malformed = new BotClient(telegram.Url, "other");
        Assert.Equal(401, (await wrong.Post("getMe")).GetProperty("error_code").GetInt32());
        Assert.Equal(404, (await malformed.Post("getMe")).GetProperty("error_code").GetInt32());
    }
}

using System.Text.Json;
using System.Threading.Channels;
using CoachBot.Emulators.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

public sealed class WebhookTests : IAsyncDisposable
{
    private readonly Channel<(string Secret, JsonElement Update)> pushed = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly Queue<int> statuses = new();
    private readonly WebApplication target;
    private string body = "";

    public WebhookTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        target = builder.Build();
        target.Run(Take);
    }

    [Fact]
    public async Task Updates_are_pushed_with_the_secret_in_order_and_repeated_until_they_are_taken()
    {
        await using var telegram = await TelegramEmulator.Start(new() { WaitFactor = 0.001 });
        using var bot = await Pushing(telegram, 500, 503, 200);
        var ana = telegram.Person();
        ana.Writes("one");
        ana.Writes("two");
        var words = new List<string?>();
        while (words.Count < 4) words.Add(await Word());
        Assert.Equal(["one", "one", "one", "two"], words);
        var info = (await bot.Post("getWebhookInfo")).GetProperty("result");
        Assert.Equal("Wrong response from the webhook: 503 Service Unavailable", info.GetProperty("last_error_message").GetString());
    }

    [Fact]
    public async Task An_answer_may_be_a_call()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = await Pushing(telegram);
        var ana = telegram.Person();
        body = $$"""{"method":"sendMessage","chat_id":{{ana.Id}},"text":"At once"}""";
        ana.Writes("hi");
        Assert.Equal("At once", (await ana.Next()).Text);
    }

    [Fact]
    public async Task What_was_not_pushed_is_there_for_a_poll_when_the_webhook_is_gone()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var bot = await Pushing(telegram, 500, 500, 500);
        telegram.Person().Writes("hi");
        await Word();
        await bot.Post("deleteWebhook");
        Assert.Single(PollTests.Ids(await bot.Post("getUpdates")));
    }

    public async ValueTask DisposeAsync()
    {
        await target.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<BotClient> Pushing(TelegramEmulator telegram, params int[] answers)
    {
        foreach (var answer in answers) statuses.Enqueue(answer);
        await target.StartAsync();
        var bot = new BotClient(telegram.Url, telegram.Token);
        await bot.Post("setWebhook", new { url = target.Urls.First(), secret_token = "s-1" });
        return bot;
    }

    private async Task<string?> Word()
    {
        var (secret, update) = await pushed.Reader.ReadAsync().AsTask().WaitAsync(TelegramEmulator.Patience);
        Assert.Equal("s-1", secret);
        return update.GetProperty("message").GetProperty("text").GetString();
    }

    private async Task Take(HttpContext http)
    {
        var update = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
        http.Response.StatusCode = statuses.TryDequeue(out var status) ? status : 200;
        await http.Response.WriteAsync(body);
        pushed.Writer.TryWrite((http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), update));
    }
}

using System.Net;
using System.Text;
using CoachBot.Router;
using CoachBot.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Posts of the platform's, each answered after its turn.</summary>
public sealed class WebhookTests : IAsyncDisposable
{
    private const string Secret = "correct_horse-1";
    private readonly HttpClient http = new();
    private WebApplication? app;

    [Fact]
    public async Task Updates_are_posted_and_answered_after_the_turn()
    {
        await using var room = await Open();
        var ana = room.Platform.Person();
        await room.Platform.Called("setWebhook");
        ana.Writes("hi");
        Assert.Equal("telegram", (await room.Arrivals.Next()).Address.Channel);
        ana.Writes("again");
        await room.Arrivals.Next();
        Assert.Equal(Secret, (await room.Platform.Called("setWebhook")).Call.Text("secret_token"));
        Assert.DoesNotContain(room.Platform.Requests, r => r.Method == "getUpdates");
    }

    [Theory]
    [InlineData("")]
    [InlineData("correct_horse-2")]
    [InlineData("correct_horse")]
    public async Task Another_secret_is_refused_without_a_word(string secret)
    {
        await using var room = await Open();
        using var answer = await Post(Update(1, "hi"), secret);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.False(room.Arrivals.HasMore);
    }

    [Fact]
    public async Task A_full_house_asks_for_patience()
    {
        await using var room = await Open();
        room.Arrivals.Answers = _ => Task.FromResult(Accepted.Busy);
        using var answer = await Post(Update(1, "hi"), Secret);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_store_that_refuses_is_apologised_for_once_and_the_update_comes_again()
    {
        await using var room = await Open();
        room.Arrivals.Answers = _ => Task.FromResult(Accepted.Unavailable);
        room.Platform.Person(id: 77).HasStarted = true;
        using var first = await Post(Update(900_001, "hi"), Secret);
        using var second = await Post(Update(900_001, "hi"), Secret);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Single(room.Platform.Requests, r => r.Method == "sendMessage" && r.Call.Number("chat_id") == 77 && r.Call.Text("text") == "Sorry, not now.");
        room.Arrivals.Answers = _ => FakeArrivals.Taken;
        using var third = await Post(Update(900_001, "hi"), Secret);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"update_id":5,"message":"odd"}""")]
    [InlineData("""{"message":{"text":"no id"}}""")]
    public async Task What_cannot_be_read_never_blocks_those_behind_it(string body)
    {
        await using var room = await Open();
        using var answer = await Post(body, Secret);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_turn_that_throws_is_given_up_after_three_posts()
    {
        await using var room = await Open();
        room.Arrivals.Answers = _ => throw new InvalidOperationException();
        var states = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await Post(Update(900_002, "hi"), Secret);
            states.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], states);
    }

    [Fact]
    public async Task The_host_takes_posts_to_the_path_of_the_setting_alone()
    {
        await using var room = await TelegramRoom.Prepare(shape: s => s with { WebhookUrl = "https://coach.example.org/telegram", WebhookSecret = Secret });
        app = Server();
        app.MapTelegramWebhook(room.Channel);
        app.Run(context => { context.Response.StatusCode = 418; return Task.CompletedTask; });
        await app.StartAsync();
        using var ours = await Post(Update(1, "hi"), "wrong");
        using var theirs = await http.PostAsync(app.Urls.First() + "/chat", null);
        using var read = await http.GetAsync(app.Urls.First() + "/telegram");
        Assert.Equal([401, 418, 418], new[] { ours, theirs, read }.Select(answer => (int)answer.StatusCode));
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        http.Dispose();
    }

    private async Task<TelegramRoom> Open()
    {
        app = Server();
        TelegramRoom? room = null;
        app.Run(context => room!.Channel.Take(context));
        await app.StartAsync();
        room = await TelegramRoom.Open(shape: s => s with { WebhookUrl = app.Urls.First() + "/telegram", WebhookSecret = Secret });
        await room.Platform.Called("setWebhook");
        return room;
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private async Task<HttpResponseMessage> Post(string body, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, app!.Urls.First() + "/telegram") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret.Length > 0) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        return await http.SendAsync(request);
    }

    private static string Update(int id, string text) =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":1,"date":1700000000,"chat":{"id":77,"type":"private"},"from":{"id":77,"is_bot":false,"first_name":"A"},"text":"{{{text}}}"}}""";
}

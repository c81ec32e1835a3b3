using System.Net.Http.Json;
using System.Text.Json;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.Faults;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>Requests that go wrong on purpose, or because a limit says so.</summary>
public sealed class FaultTests
{
    private static readonly object hi = new { content = "Hi" };

    [Theory]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("shared")]
    public async Task A_429_says_whose_limit_it_was_and_how_long_it_lasts(string scope)
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        var path = $"channels/{discord.Person("Ana").Direct.Id}/messages";
        discord.Faults.On("POST", "/channels/*/messages", new RequestFault.TooMany(1.5, scope));
        using var answer = await bot.Http.PostAsJsonAsync(path, hi);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((429, 1.5, scope == "global"), ((int)answer.StatusCode, body.GetProperty("retry_after").GetDouble(), body.GetProperty("global").GetBoolean()));
        Assert.Equal([scope, "2"], [.. answer.Headers.GetValues("X-RateLimit-Scope"), .. answer.Headers.GetValues("Retry-After")]);
        Assert.Equal(scope == "shared" ? 0 : 1, discord.InvalidRequests);
        Assert.Equal(200, (await bot.Call("POST", path, hi)).Status);
    }

    [Fact]
    public async Task The_guard_before_the_platform_answers_in_HTML()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        discord.Faults.On("GET", "/**", new RequestFault.Banned());
        using var answer = await bot.Http.GetAsync(new Uri("users/@me", UriKind.Relative));
        Assert.Equal((429, "text/html", "3600"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.GetValues("Retry-After").Single()));
        Assert.False(answer.Headers.Contains("Via"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_cut_line_leaves_open_whether_it_was_carried_out(bool isCarriedOut, int messages)
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        var ana = discord.Person("Ana");
        discord.Faults.On("POST", "/channels/*/messages", new RequestFault.Cut(isCarriedOut));
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Http.PostAsJsonAsync($"channels/{ana.Direct.Id}/messages", hi));
        Assert.Equal(messages, ana.Heard.Count);
        Assert.Equal(0, discord.Record.Requests[^1].Status);
    }

    [Fact]
    public async Task A_nonce_makes_a_repeat_harmless_for_minutes_and_never_brings_back_the_deleted()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        var ana = discord.Person("Ana");
        var path = $"channels/{ana.Direct.Id}/messages";
        var once = new { content = "Hi", nonce = "n1", enforce_nonce = true };
        var first = (await bot.Call("POST", path, once)).Body.GetProperty("id").GetString();
        Assert.Equal(first, (await bot.Call("POST", path, once)).Body.GetProperty("id").GetString());
        Assert.Equal(204, (await bot.Call("DELETE", $"{path}/{first}")).Status);
        Assert.Equal(10008, (await bot.Call("POST", path, once)).Body.GetProperty("code").GetInt32());
        discord.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.NotEqual(first, (await bot.Call("POST", path, once)).Body.GetProperty("id").GetString());
        Assert.Single(ana.Heard);
    }

    [Fact]
    public async Task A_bucket_is_full_after_its_limit_and_may_change_its_name()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        var path = new Uri($"channels/{discord.Person("Ana").Direct.Id}/messages", UriKind.Relative);
        var statuses = new List<int>();
        var buckets = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 7; i++)
        {
            if (i == 6) discord.Faults.BucketNames++;
            using var answer = await bot.Http.PostAsJsonAsync(path, hi);
            statuses.Add((int)answer.StatusCode);
            buckets.Add(answer.Headers.GetValues("X-RateLimit-Bucket").Single());
        }

        Assert.Equal([200, 200, 200, 200, 200, 429, 200], statuses);
        Assert.Equal(2, buckets.Count);
    }

    [Fact]
    public async Task Odd_answers_and_missing_methods_are_answered_as_told()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        discord.Faults.On("PUT", "/applications/**", new RequestFault.Missing(), times: null);
        discord.Faults.On("GET", "/users/@me", new RequestFault.Odd(200, "application/json", "[]"));
        Assert.Equal(404, (await bot.Call("PUT", $"applications/{discord.ApplicationId}/commands", Array.Empty<object>())).Status);
        Assert.Equal(JsonValueKind.Array, (await bot.Call("GET", "users/@me")).Body.ValueKind);
        Assert.Equal(discord.BotId, (await bot.Call("GET", "users/@me")).Body.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Closed_DMs_a_wrong_token_and_a_nameless_client_are_refused()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.Connect(discord);
        var ana = discord.Person("Ana");
        ana.TakesMessages = false;
        Assert.Equal(50007, (await bot.Call("POST", $"channels/{ana.Direct.Id}/messages", hi)).Body.GetProperty("code").GetInt32());
        discord.RevokeToken();
        Assert.Equal(401, (await bot.Call("GET", "users/@me")).Status);
        Assert.Equal(2, discord.InvalidRequests);
    }

    [Fact]
    public async Task After_a_fall_the_platform_comes_back_on_the_same_port()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        await discord.GoDown();
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Call("GET", "users/@me"));
        await discord.ComeBack();
        Assert.Equal(200, (await bot.Call("GET", "users/@me")).Status);
        using var again = await PlainBot.Connect(discord);
        await again.Next();
        await again.Resume(bot.SessionId, bot.Sequence);
        Assert.Equal((9, false), ((await again.Next()) is var frame ? (frame.GetProperty("op").GetInt32(), frame.GetProperty("d").GetBoolean()) : default));
    }

    [Fact]
    public async Task People_act_over_HTTP_too()
    {
        await using var discord = await DiscordEmulator.Start();
        using var bot = await PlainBot.LogIn(discord);
        var hands = $"http://{discord.ApiUrl.Authority}/emulator/";
        var ana = (await bot.Call("POST", hands + "people", new { name = "Ana" })).Body.GetProperty("id").GetString();
        Assert.Equal(200, (await bot.Call("POST", $"{hands}people/{ana}/says", new { content = "Hello" })).Status);
        Assert.Equal("Hello", (await bot.Next("MESSAGE_CREATE")).GetProperty("content").GetString());
        Assert.Equal(200, (await bot.Call("POST", $"{hands}people/{ana}/commands", new { name = "start" })).Status);
        Assert.Equal("start", (await bot.Next("INTERACTION_CREATE")).GetProperty("data").GetProperty("name").GetString());
        Assert.Equal(409, (await bot.Call("POST", $"{hands}people/{ana}/presses", new { control = "Yes" })).Status);
        Assert.Equal("Hello", (await bot.Call("GET", $"{hands}people/{ana}")).Body.GetProperty("direct")[0].GetProperty("content").GetString());
    }
}

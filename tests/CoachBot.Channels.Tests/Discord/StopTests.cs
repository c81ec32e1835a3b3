using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.Faults;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>What only the operator can put right, and what is no hindrance.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Trap_a_token_that_is_revoked_while_running_stops_the_channel_with_a_sentence()
    {
        await using var room = await CoachRoom.Open();
        room.Discord.RevokeToken();
        var stopped = await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("Discord:Token", stopped.Message);
        Assert.DoesNotContain(room.Discord.Token, stopped.Message);
    }

    [Fact]
    public async Task A_401_of_a_message_stops_the_channel_and_is_the_last_use_of_the_token()
    {
        await using var room = await CoachRoom.Open();
        room.Discord.Faults.On("POST", "/channels/*/messages", new RequestFault.Refused(401, 0));
        var ana = room.Discord.Person("Ana");
        ana.Says("hello");
        await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(TimeSpan.FromSeconds(20)));
        var asked = room.Discord.Record.Requests.Count;
        var delivery = await room.Channel.Deliver(new(new("discord", ana.Id), "row-9", new("Hi.", "p"), [], null), default);
        Assert.True(Assert.IsType<Delivery.RetryAt>(delivery).WholeChannel);
        Assert.Equal(asked, room.Discord.Record.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_lacks_what_is_optional_is_talked_to_all_the_same()
    {
        await using var room = await CoachRoom.Open(r =>
        {
            r.Discord.Faults.On("GET", "/applications/@me", new RequestFault.Missing(), times: null);
            r.Discord.Faults.On("PUT", "/applications/*/commands", new RequestFault.Missing(), times: null);
        });
        var ana = room.Discord.Person("Ana");
        ana.Says("hello");
        await room.Until(() => ana.Heard.Count == 1);
        await room.Patiently(() => room.Log.All.Any(line => line.Contains("takes no commands", StringComparison.Ordinal)));
        Assert.Single(room.Log.All, line => line.Contains("who this bot is", StringComparison.Ordinal));
        // Who we are is then told by the gateway.
        var gym = room.Gym(ana);
        ana.Mentions(gym, "hello");
        await room.Until(() => gym.Messages.Count == 2);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Odd_answers_to_what_is_optional_are_no_hindrance(string body)
    {
        await using var room = await CoachRoom.Open(r =>
        {
            r.Discord.Faults.On("GET", "/applications/@me", new RequestFault.Odd(200, "application/json", body), times: null);
            r.Discord.Faults.On("PUT", "/applications/*/commands", new RequestFault.Odd(200, "application/json", body), times: null);
        });
        var ana = room.Discord.Person("Ana");
        ana.Says("hello");
        await room.Until(() => ana.Heard.Count == 1);
    }

    [Fact]
    public async Task An_interactions_endpoint_is_named_as_trouble()
    {
        await using var room = await CoachRoom.Open(options: new DiscordOptions { InteractionsEndpoint = new("https://elsewhere.example") });
        await room.Patiently(() => room.Channel.Trouble?.Contains("Interactions Endpoint URL", StringComparison.Ordinal) is true);
    }

    [Theory]
    [InlineData("", "https://discord.com/api/v10", 1, "Discord:Token")]
    [InlineData("to ken", "https://discord.com/api/v10", 1, "Discord:Token")]
    [InlineData("token", "ftp://x", 1, "Discord:ApiUrl")]
    [InlineData("token", "http://example.org/api", 1, "Discord:ApiUrl")]
    [InlineData("token", "https://discord.com/api/v10", 0, "Discord:Shards")]
    public void A_wrong_setting_is_named_with_its_shape_and_never_with_the_token(string token, string url, int shards, string named)
    {
        var fault = Assert.Single(new CoachBot.Discord.DiscordSettings(token, url, shards).Faults());
        Assert.StartsWith(named, fault);
        Assert.DoesNotContain("to ken", fault);
    }

    [Theory]
    [InlineData("https://discord.com/api/v10")]
    [InlineData("http://127.0.0.1:4000/api/v10")]
    [InlineData("http://localhost:4000/api")]
    public void A_right_setting_has_no_fault(string url) => Assert.Empty(new CoachBot.Discord.DiscordSettings("a.b-c_d", url).Faults());
}

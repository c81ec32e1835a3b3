using CoachBot.Discord.Wire.Gateway;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class BeginningTests
{
    [Fact]
    public async Task It_connects_identifies_beats_and_hands_events_on()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Server.Next();
        Assert.StartsWith("GET /?v=10&encoding=json HTTP/1.1", link.Request);
        Assert.Contains("User-Agent: DiscordBot (https://example.org, 1)", link.Request);
        link.Hello();
        var identify = await link.Hear(2);
        Assert.Equal("secret", identify.GetProperty("token").GetString());
        Assert.Equal(4608, identify.GetProperty("intents").GetInt32());
        Assert.False(identify.TryGetProperty("shard", out _));
        link.Ready(room.Server.Url);
        link.Event("MESSAGE_CREATE", 2, """{"content":"hé"}""");
        var message = await room.Next("MESSAGE_CREATE");
        Assert.Equal("""{"content":"hé"}""", GatewayRoom.Text(message));
        Assert.Equal(2, message.Sequence);
        Assert.Null(room.Health.Trouble);
        await room.Stop();
        Assert.Equal(4000, await link.Closed);
    }
}

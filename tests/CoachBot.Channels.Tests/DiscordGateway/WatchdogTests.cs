using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class WatchdogTests
{
    private static readonly Duration Limit = Duration.FromSeconds(20);

    [Fact]
    public async Task No_Hello_is_not_waited_for_for_ever()
    {
        await using var room = new GatewayRoom().Start();
        var silent = await room.Server.Next();
        await room.Clock.Pass(Limit);
        Assert.Equal(4000, await silent.Closed);
        await room.Ready();
    }

    [Fact]
    public async Task No_READY_is_not_waited_for_for_ever()
    {
        await using var room = new GatewayRoom().Start();
        var silent = await room.Server.Next();
        silent.Hello();
        await silent.Hear(2);
        Assert.Equal("Discord: 0 of 1 shards are connected; one waits for READY.", room.Health.Trouble);
        await room.Clock.Pass(Limit);
        await room.Ready();
    }

    [Fact]
    public async Task No_RESUMED_is_not_waited_for_for_ever_but_a_long_replay_is()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Cut();
        var slow = await room.Server.Next();
        slow.Hello(300_000);
        await slow.Hear(6);
        for (var s = 2; s <= 5; s++)
        {
            room.Clock.Advance(Duration.FromSeconds(15));
            slow.Event("MESSAGE_CREATE", s);
            await room.Read(slow);
        }

        Assert.Equal("Discord: 0 of 1 shards are connected; one waits for RESUMED.", room.Health.Trouble);
        await room.Clock.Pass(Limit);
        Assert.Equal(4000, await slow.Closed);
        await room.Resumed("s1", 5);
    }

    [Fact]
    public async Task Nobody_there_is_said_and_tried_again()
    {
        await using var room = new GatewayRoom { Random = 0.5, Bot = bot => bot with { Url = new("ws://127.0.0.1:1/") } }.Start();
        await room.Clock.Pass(Duration.FromSeconds(0.5));
        await room.Clock.Asleep(Duration.FromSeconds(1));
        Assert.Contains("to try again (unreachable (", room.Health.Trouble);
        room.Bot = bot => bot;
        await room.Clock.Pass(Duration.FromSeconds(1));
        await room.Server.Next();
    }

    [Fact]
    public async Task No_answer_about_the_gateway_is_said_and_asked_again()
    {
        await using var room = new GatewayRoom { Random = 0.5, Bot = _ => throw new HttpRequestException("502") }.Start();
        await room.Clock.Asleep(Duration.FromSeconds(0.5));
        Assert.Contains("HttpRequestException", room.Health.Trouble);
        room.Bot = bot => bot;
        await room.Clock.Pass(Duration.FromSeconds(0.5));
        await room.Server.Next();
    }

    [Fact]
    public async Task A_minute_of_quiet_makes_the_waits_small_again()
    {
        await using var room = new GatewayRoom { Random = 0.5 }.Start();
        for (var wait = 0.5; wait <= 4; wait *= 2)
        {
            (await room.Server.Next()).CloseWithoutCode();
            await room.Clock.Pass(Duration.FromSeconds(wait));
        }

        var link = await room.Server.Next();
        link.Hello(1_000_000);
        await link.Hear(2);
        link.Ready(room.Server.Url);
        await room.UntilConnected(1);
        room.Clock.Advance(Duration.FromSeconds(61));
        link.CloseWithoutCode();
        await room.Clock.Pass(Duration.FromSeconds(0.5));
        await room.Resumed("s1", 1);
    }
}

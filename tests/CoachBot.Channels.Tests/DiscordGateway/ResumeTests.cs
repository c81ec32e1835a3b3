using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class ResumeTests
{
    [Fact]
    public async Task Op_7_leads_to_a_resume_at_the_session_s_own_address()
    {
        using var elsewhere = new ScriptedGateway();
        await using var room = new GatewayRoom().Start();
        var link = await room.Server.Next();
        link.Hello();
        await link.Hear(2);
        link.Ready(elsewhere.Url);
        link.Event("MESSAGE_CREATE", 5);
        await room.Next("MESSAGE_CREATE");
        link.Say("""{"op":7,"d":null,"s":null,"t":null}""");
        Assert.Equal(4000, await link.Closed);
        var again = await elsewhere.Next();
        Assert.StartsWith("GET /?v=10&encoding=json", again.Request);
        again.Hello();
        var resume = await again.Hear(6);
        Assert.Equal(("secret", "s1", 5), (Text(resume, "token"), Text(resume, "session_id"), resume.GetProperty("seq").GetInt32()));
        again.Event("MESSAGE_CREATE", 6);
        again.Event("RESUMED", 7);
        Assert.Equal(6, (await room.Next("MESSAGE_CREATE")).Sequence);
        await room.Next("RESUMED");
        await room.UntilConnected(1);
        Assert.Null(room.Health.Trouble);
    }

    [Fact]
    public async Task Op_7_before_Hello_is_a_reconnect()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Server.Next()).Say("""{"op":7,"d":null}""");
        (await room.Ready()).Cut();
        (await room.Server.Next()).Say("""{"op":7}""");
        await room.Resumed("s1", 1);
    }

    [Fact]
    public async Task Op_9_true_is_a_resume()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Say("""{"op":9,"d":true}""");
        await room.Resumed("s1", 1);
    }

    [Fact]
    public async Task Op_9_false_waits_and_identifies_at_the_gateway_s_address()
    {
        using var elsewhere = new ScriptedGateway();
        await using var room = new GatewayRoom { Random = 0.5 }.Start();
        var link = await room.Server.Next();
        link.Hello();
        await link.Hear(2);
        link.Ready(elsewhere.Url);
        await room.Next("READY");
        room.Clock.Advance(Duration.FromSeconds(10));
        link.Say("""{"op":9,"d":false}""");
        await room.Clock.Pass(Duration.FromSeconds(3));
        var again = await room.Server.Next();
        again.Hello();
        await again.Hear(2);
        Assert.Equal(0, elsewhere.Count);
        Assert.DoesNotContain("s1", string.Join("", room.Notes.All.Values));
    }

    [Fact]
    public async Task A_close_without_a_code_is_a_resume()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).CloseWithoutCode();
        await room.Resumed("s1", 1);
    }

    [Fact]
    public async Task A_cut_line_is_a_resume()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Cut();
        await room.Resumed("s1", 1);
    }

    [Fact]
    public async Task Going_away_is_one_try_to_resume_and_then_a_new_session()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Close(1001);
        var again = await room.Server.Next();
        again.Hello();
        await again.Hear(6);
        again.CloseWithoutCode();
        await room.Clock.Pass(Duration.FromSeconds(5));
        await room.Ready(session: "s2");
    }

    [Fact]
    public async Task READY_while_still_resuming_is_the_new_session()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Ready()).Cut();
        var again = await room.Server.Next();
        again.Hello();
        await again.Hear(6);
        again.Ready(room.Server.Url, "s2", 1);
        await room.Next("READY");
        again.Event("MESSAGE_CREATE", 2);
        await room.Next("MESSAGE_CREATE");
        again.Cut();
        await room.Resumed("s2", 2);
    }

    [Fact]
    public async Task Three_failed_resumes_end_the_session_and_its_address()
    {
        using var elsewhere = new ScriptedGateway();
        await using var room = new GatewayRoom().Start();
        var link = await room.Server.Next();
        link.Hello();
        await link.Hear(2);
        link.Ready(elsewhere.Url);
        await room.Next("READY");
        link.Cut();
        for (var i = 0; i < 3; i++)
        {
            var again = await elsewhere.Next();
            again.Hello();
            await again.Hear(6);
            again.CloseWithoutCode();
        }

        await room.Clock.Pass(Duration.FromSeconds(5));
        await room.Ready(session: "s2");
        Assert.Equal(3, elsewhere.Count);
    }

    [Fact]
    public async Task A_session_s_address_that_is_gone_does_not_cost_the_session()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Server.Next();
        link.Hello();
        await link.Hear(2);
        link.Ready(new("ws://127.0.0.1:1/"));
        await room.Next("READY");
        link.Cut();
        await room.Resumed("s1", 1);
    }

    [Fact]
    public async Task Gaps_in_the_sequence_and_a_sequence_of_0_are_as_good_as_any()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Server.Next();
        link.Hello();
        await link.Hear(2);
        link.Ready(room.Server.Url, sequence: 0);
        await room.Next("READY");
        link.Cut();
        link = await room.Resumed("s1", 0);
        link.Event("MESSAGE_CREATE", 77);
        link.Event("TYPING_START", null);
        await room.Next("TYPING_START");
        link.Cut();
        await room.Resumed("s1", 77);
    }

    private static string? Text(System.Text.Json.JsonElement data, string name) => data.GetProperty(name).GetString();
}

using System.Text;
using CoachBot.Discord.Wire.Gateway;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class FrameTests
{
    private const string Words = """{"t":"MESSAGE_CREATE","s":2,"op":0,"d":{"content":"réveil 🦵 ça va","later":[{"x":null}]}}""";

    [Fact]
    public async Task Binary_frames_split_in_the_middle_of_a_UTF_8_character_are_whole_again()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        var bytes = Encoding.UTF8.GetBytes(Words);
        var cut = Array.IndexOf(bytes, (byte)0xF0) + 2;
        foreach (var kind in (byte[])[1, 2])
        {
            link.Frame(kind, bytes.AsSpan(0, cut));
            link.Frame(0, bytes.AsSpan(cut, 1));
            link.Frame(0x80, bytes.AsSpan(cut + 1));
            Assert.Equal("""{"content":"réveil 🦵 ça va","later":[{"x":null}]}""", GatewayRoom.Text(await room.Next("MESSAGE_CREATE")));
        }
    }

    [Fact]
    public async Task A_frame_of_more_than_1_MiB_is_read()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        var long3 = new string('x', 3 << 20);
        link.Event("MESSAGE_CREATE", 2, $$"""{"content":"{{long3}}"}""");
        Assert.Equal((3 << 20) + 14, (await room.Next("MESSAGE_CREATE")).Data.Length);
        link.Event("MESSAGE_CREATE", 3);
        Assert.Equal(2, (await room.Next("MESSAGE_CREATE")).Data.Length);
    }

    [Fact]
    public async Task A_frame_that_never_ends_ends_the_connection()
    {
        await using var room = new GatewayRoom { Settings = s => s with { LongestFrame = 100_000 } }.Start();
        var link = await room.Ready();
        link.Event("MESSAGE_CREATE", 2, $"\"{new string('x', 300_000)}\"");
        await room.Resumed("s1", 1);
    }

    [Fact]
    public async Task One_bad_payload_is_logged_by_type_and_nothing_else_happens()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        foreach (var bad in (string[])["", "{", "nonsense about my back", "[]", "null", "5", "{}", """{"op":"x"}""", """{"op":0,"t":null,"s":null,"d":null}""",
            """{"op":99,"d":{"a":1}}""", """{"op":11,"d":{"new":1},"more":[]}""", """{"op":10,"d":null}"""])
            link.Say(bad);
        link.Event("READY", 2, "[1]");
        link.Event("MESSAGE_CREATE", 3);
        await room.Next("MESSAGE_CREATE");
        Assert.Equal(1, room.Server.Count);
        Assert.DoesNotContain(room.Log.All, l => l.Contains("back"));
        Assert.Contains(room.Log.All, l => l.Contains("READY"));
    }

    [Theory]
    [InlineData("""{"t":null,"s":null,"op":11,"d":null}""", 11, null, null, "null")]
    [InlineData("""{"d":{"op":3,"s":9},"op":0,"s":4,"t":"A","x":{"d":1}}""", 0, "A", 4L, """{"op":3,"s":9}""")]
    [InlineData("""{"op":9,"d":true}""", 9, null, null, "true")]
    [InlineData("""{"op":0,"s":"5","t":7,"d":[1, 2]}""", 0, null, null, "[1, 2]")]
    public void A_frame_is_taken_apart(string json, int op, string? type, long? sequence, string data)
    {
        var frame = Frame.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal((op, type, sequence, data), (frame.Op, frame.Type, frame.Sequence, Encoding.UTF8.GetString(frame.Data.Span)));
    }

    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:8080/resume/a?x=1", "ws://127.0.0.1:8080/resume/a?v=10&encoding=json")]
    public void The_address_says_what_we_speak(string url, string address) =>
        Assert.Equal(address, GatewayAddress.Of(new(url)).AbsoluteUri.Replace(":443", ""));

    [Theory]
    [InlineData("wss://gateway.discord.gg", "https://discord.com/api/v10", true)]
    [InlineData("ws://gateway.discord.gg", "https://discord.com/api/v10", false)]
    [InlineData("http://gateway.discord.gg", "https://discord.com/api/v10", false)]
    [InlineData("ws://localhost:1", "https://discord.com/api/v10", true)]
    [InlineData("ws://emulator:1", "http://emulator:1/api/v10", true)]
    public void The_token_goes_nowhere_in_clear_text(string url, string api, bool isFit) =>
        Assert.Equal(isFit, GatewayAddress.IsFit(new(url), new(api)));

    [Fact]
    public void Nothing_longer_than_4096_bytes_is_sent() =>
        Assert.Throws<InvalidOperationException>(() => Payloads.Resume(new(new string('x', 4096), new("http://a"), ""), "s", 1));

    [Fact]
    public async Task An_unreadable_Hello_is_waited_out()
    {
        await using var room = new GatewayRoom().Start();
        (await room.Server.Next()).Say("""{"op":10,"d":{"heartbeat_interval":0}}""");
        await room.Clock.Pass(Duration.FromSeconds(20));
        await room.Ready();
    }
}

using CoachBot.Discord.Wire.Gateway;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

public sealed class RestartTests
{
    [Fact]
    public async Task A_new_process_resumes_the_session_of_the_old_one()
    {
        var notes = new MemoryNotes();
        await using (var before = new GatewayRoom { Notes = notes }.Start())
        {
            var link = await Ready(before, new Uri("ws://127.0.0.1:1/"));
            link.Event("MESSAGE_CREATE", 2);
            await before.Next("MESSAGE_CREATE");
            await before.Stop();
            Assert.Equal(4000, await link.Closed);
        }

        await using var after = new GatewayRoom { Notes = notes }.Start();
        await after.Resumed("s1", 2);
    }

    [Fact]
    public async Task What_was_not_dealt_with_comes_again()
    {
        var notes = new MemoryNotes();
        var held = new TaskCompletionSource();
        await using (var before = new GatewayRoom { Notes = notes }.Start())
        {
            before.Handle = d => d.Sequence == 3 ? held.Task : Task.CompletedTask;
            var link = await Ready(before, before.Server.Url);
            for (var s = 2; s <= 5; s++) link.Event("MESSAGE_CREATE", s);
            while ((await before.Next("MESSAGE_CREATE")).Sequence < 5) continue;
            held.SetCanceled();
            await before.Stop();
        }

        await using var after = new GatewayRoom { Notes = notes }.Start();
        await after.Resumed("s1", 2);
    }

    [Fact]
    public async Task The_mark_follows_when_the_oldest_is_dealt_with()
    {
        var held = new TaskCompletionSource();
        await using var room = new GatewayRoom { Handle = d => d.Sequence == 3 ? held.Task : Task.CompletedTask }.Start();
        var link = await Ready(room, room.Server.Url);
        for (var s = 2; s <= 5; s++) link.Event("MESSAGE_CREATE", s);
        while ((await room.Next("MESSAGE_CREATE")).Sequence < 5) continue;
        Assert.Contains("\"Sequence\":2,", room.Notes.All["session.0"]);
        held.SetResult();
        await room.Stop();
        Assert.Contains("\"Sequence\":5,", room.Notes.All["session.0"]);
    }

    [Fact]
    public async Task A_handler_that_throws_does_not_hold_the_others()
    {
        await using var room = new GatewayRoom { Handle = d => d.Sequence == 3 ? throw new FormatException("words of a person") : Task.CompletedTask }.Start();
        var link = await Ready(room, room.Server.Url);
        for (var s = 2; s <= 5; s++) link.Event("MESSAGE_CREATE", s);
        while ((await room.Next("MESSAGE_CREATE")).Sequence < 5) continue;
        await room.Stop();
        Assert.Contains("\"Sequence\":5,", room.Notes.All["session.0"]);
        var line = Assert.Single(room.Log.All, l => l.Contains("MESSAGE_CREATE"));
        Assert.Contains("FormatException", line);
        Assert.DoesNotContain("words", line);
    }

    [Fact]
    public async Task A_session_of_another_token_is_not_resumed()
    {
        var notes = new MemoryNotes();
        await using (var before = new GatewayRoom { Notes = notes }.Start())
        {
            await Ready(before, before.Server.Url);
            await before.Stop();
        }

        await using var after = new GatewayRoom { Notes = notes, Settings = s => s with { Token = "another" } }.Start();
        await after.Clock.Pass(Duration.FromSeconds(5));
        await after.Ready(session: "s2");
    }

    [Fact]
    public async Task A_session_that_is_to_end_ends()
    {
        await using var room = new GatewayRoom { Settings = s => s with { KeepsSession = false } }.Start();
        var link = await Ready(room, room.Server.Url);
        await room.Stop();
        Assert.Equal(1000, await link.Closed);
        Assert.False(room.Notes.All.ContainsKey("session.0"));
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_server_that_says_nothing()
    {
        await using var room = new GatewayRoom { Settings = s => s with { KeepsSession = false } }.Start();
        (await Ready(room, room.Server.Url)).IsDeaf = true;
        var stopped = room.Stop();
        await room.Clock.Pass(room.CloseLimit);
        await stopped;
    }

    private static async Task<ScriptedLink> Ready(GatewayRoom room, Uri resumeAt)
    {
        var link = await room.Server.Next();
        link.Hello();
        await link.Hear(2);
        link.Ready(resumeAt);
        await room.Next("READY");
        return link;
    }
}

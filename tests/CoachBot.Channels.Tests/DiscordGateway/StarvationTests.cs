using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

[CollectionDefinition("starved", DisableParallelization = true)]
public sealed class Starved;

[Collection("starved")]
public sealed class StarvationTests
{
    [Fact]
    public async Task Heartbeats_go_on_while_the_thread_pool_is_starved()
    {
        await using var room = new GatewayRoom().Start();
        var link = await room.Ready();
        var beats = new List<bool>();
        ThreadPool.GetMaxThreads(out var workers, out var ports);
        ThreadPool.GetMinThreads(out var few, out _);
        var blocked = new TaskCompletionSource();
        try
        {
            Assert.True(ThreadPool.SetMaxThreads(few, ports));
            for (var i = 0; i < few * 50; i++) ThreadPool.QueueUserWorkItem(_ => blocked.Task.Wait());
            for (var i = 0; i < 5; i++)
            {
                room.Clock.Advance(Duration.FromSeconds(45));
                link.HearNow(1);
                link.Ack();
                beats.Add(ThreadPool.PendingWorkItemCount > 0);
            }
        }
        finally
        {
            blocked.SetResult();
            ThreadPool.SetMaxThreads(workers, ports);
        }

        Assert.All(beats, Assert.True);
        link.Event("MESSAGE_CREATE", 2);
        await room.Next("MESSAGE_CREATE");
        Assert.Equal(1, room.Server.Count);
        Assert.Null(room.Health.Trouble);
    }
}

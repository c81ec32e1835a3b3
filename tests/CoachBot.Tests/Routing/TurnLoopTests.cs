using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Health;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class TurnLoopTests : IDisposable
{
    private readonly Loop loop = new();
    private readonly Workers workers = new();
    private readonly Scripts scripts = new();
    private readonly TurnLoopParts parts;
    private readonly TaskCompletionSource cry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TurnLoop service;

    public TurnLoopTests()
    {
        parts = new(loop.Store, loop.Router, loop.Sender, loop.Timers, [loop.Web]);
        service = new(parts, workers, loop.Clock, new TestLog<TurnLoop>(loop.Log, level => (level == LogLevel.Critical ? cry : null)?.TrySetResult()));
    }

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task A_start_sends_what_was_left_and_a_stop_takes_nothing_new()
    {
        loop.Born(Loop.Ana, new Message("a question", "t") { Asking = 1 });
        await service.StartAsync(CancellationToken.None);
        Assert.Equal(["a question"], loop.Web.Texts);
        Assert.Equal(Accepted.Committed, await loop.Say("hello"));
        await service.StopAsync(CancellationToken.None);
        Assert.Equal(Accepted.Unavailable, await loop.Say("too late"));
    }

    [Fact]
    public async Task A_channel_that_only_a_setting_can_help_is_stopped_with_its_sentence_and_the_others_run_on()
    {
        loop.Web.Runs = _ => throw new ChannelStoppedException("The platform refuses the token: set Web:Token.");
        await service.StartAsync(CancellationToken.None);
        await cry.Task.WaitAsync(TimeSpan.FromMinutes(2));
        loop.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(["web (The platform refuses the token: set Web:Token.)"], workers.Stopped);
        var line = Assert.Single(loop.Log, line => line.Level == LogLevel.Critical);
        Assert.Equal("web is stopped: The platform refuses the token: set Web:Token.", line.Text);
        Assert.Equal(Accepted.Committed, await loop.Say("hello"));
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_channel_that_falls_over_is_started_again()
    {
        var runs = 0;
        var again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        loop.Web.Runs = stop =>
        {
            if (++runs == 1) throw new InvalidOperationException("gateway gone");
            again.SetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };
        await service.StartAsync(CancellationToken.None);
        while (!again.Task.IsCompleted)
        {
            // The worker falls asleep on another thread.
            loop.Clock.Advance(Duration.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Empty(workers.Stopped);
        Assert.Contains(loop.Log, line => line.Text.StartsWith("Worker web fell over: InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(loop.Log, line => line.Text.Contains("gateway gone"));
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Readiness_tells_what_is_wrong_by_name()
    {
        var readiness = new Readiness(parts, scripts, workers);
        Assert.True(readiness.IsLive);
        Assert.Equal(["script"], Red(readiness));
        loop.Store.Refuses = _ => new StoreUnavailableException("disk full");
        await loop.Say("hello");
        workers.Started("clock");
        workers.Ended("clock");
        Assert.Equal(["store", "script", "workers"], Red(readiness));
        loop.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(["script", "workers"], Red(readiness));
    }

    [Fact]
    public async Task A_turn_that_hangs_is_lag_first_and_death_later()
    {
        var readiness = new Readiness(parts, scripts, workers);
        loop.Store.Held = new();
        var held = loop.Say("hello");
        loop.Clock.Advance(Duration.FromSeconds(11));
        Assert.Contains("lag", Red(readiness));
        Assert.True(readiness.IsLive);
        loop.Clock.Advance(Duration.FromMinutes(5));
        Assert.False(readiness.IsLive);
        loop.Store.Held.SetResult();
        Assert.Equal(Accepted.Committed, await held);
    }

    private static IEnumerable<string> Red(Readiness readiness) => readiness.Checks.Where(check => !check.Ok).Select(check => check.Name);
}

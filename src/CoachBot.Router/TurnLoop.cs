using CoachBot.Router.Clocks;
using CoachBot.Router.Health;
using CoachBot.Router.Outbox;
using CoachBot.Router.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Router;

/// <summary>What the turn loop is made of.</summary>
public sealed record TurnLoopParts(IStore Store, TurnRouter Router, Sender Sender, DueTimers Timers, IReadOnlyList<IChannel> Channels);

/// <summary>The hosted service: recovers the outbox, runs channels, timers and sweeping, and stops them in that order.</summary>
public sealed class TurnLoop(TurnLoopParts parts, Workers workers, IAlarmClock clock, ILogger<TurnLoop> log) : BackgroundService
{
    private static readonly Duration BetweenSweeps = Duration.FromHours(1);
    private static readonly Duration BeforeRestart = Duration.FromSeconds(5);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await parts.Sender.Recover(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await parts.Router.Drain().WaitAsync(LongestDrain, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            log.LogWarning("Stopped while turns were waiting; their platforms will bring them again.");
        }

        parts.Sender.Stop();
        await parts.Store.Flush(CancellationToken.None);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<Task> all =
        [
            Keep("clock", parts.Timers.Run, stoppingToken),
            Keep("sweep", Sweep, stoppingToken),
            .. parts.Channels.Select(c => Keep(c.Name, stop => Run(c, stop), stoppingToken)),
        ];
        return Task.WhenAll(all);
    }

    private Task Run(IChannel channel, CancellationToken stop)
    {
        parts.Store.Note(channel.Name, Trouble.StoppedNote, null);
        return channel.Run(parts.Router, stop);
    }

    /// <summary>Runs a worker, and runs it again when it falls over.</summary>
    private async Task Keep(string name, Func<CancellationToken, Task> run, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            workers.Started(name);
            try
            {
                await run(stop);
                return;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (ChannelStoppedException stopped)
            {
                workers.Ended(name, stopped.Message);
                parts.Store.Note(name, Trouble.StoppedNote, stopped.Message);
                log.LogCritical("{Name} is stopped: {Sentence}", name, stopped.Message);
                return;
            }
            catch (Exception e)
            {
                workers.Ended(name);
                log.LogError("Worker {Name} fell over: {Type}\n{Stack}", name, e.GetType().Name, e.StackTrace);
            }

            await clock.WaitUntil(clock.GetCurrentInstant() + BeforeRestart, stop);
        }
    }

    private async Task Sweep(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await parts.Store.Sweep(clock.GetCurrentInstant(), stop);
            await clock.WaitUntil(clock.GetCurrentInstant() + BetweenSweeps, stop);
        }
    }
}

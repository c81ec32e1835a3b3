using System.Threading.Channels;
using CoachBot.Discord.People;
using CoachBot.Discord.Sending;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Intake;

/// <summary>Hands arrivals to the router in their order, from a lane of its own: whoever brings one is never kept.</summary>
internal sealed class ArrivalLine(ParkedArrivals parked, Deliveries deliveries, Apology apology, IAlarmClock clock)
{
    private const int MostRemembered = 1_000;
    private static readonly Duration betweenApologies = Duration.FromMinutes(5);

    private readonly Channel<Waiting> line = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly Recent<Said> apologised = new(MostRemembered);

    /// <summary>Returns when the arrival is durable: turned, or (null) parked.</summary>
    public Task<Accepted?> Take(Arrival arrival)
    {
        var one = new Waiting(arrival, new(TaskCreationOptions.RunContinuationsAsynchronously));
        line.Writer.TryWrite(one);
        return one.Done.Task;
    }

    public async Task Run(IArrivals arrivals, CancellationToken stop)
    {
        try
        {
            await foreach (var one in line.Reader.ReadAllAsync(stop)) _ = Finish(one, arrivals, stop);
        }
        finally
        {
            // What is left was not taken: it comes again.
            while (line.Reader.TryRead(out var left)) left.Done.TrySetCanceled(CancellationToken.None);
        }
    }

    private async Task Finish(Waiting one, IArrivals arrivals, CancellationToken stop)
    {
        try
        {
            one.Done.TrySetResult(await Accept(one.Arrival, arrivals, stop));
        }
        catch (OperationCanceledException)
        {
            one.Done.TrySetCanceled(CancellationToken.None);
        }
        catch (Exception e)
        {
            one.Done.TrySetException(e);
        }
    }

    private async Task<Accepted?> Accept(Arrival arrival, IArrivals arrivals, CancellationToken stop)
    {
        var accepted = parked.HasSome(arrival.Address.External) ? Accepted.Busy : await arrivals.Accept(arrival, stop);
        if (accepted is Accepted.Committed or Accepted.Known) return accepted;
        stop.ThrowIfCancellationRequested();
        var isKept = parked.Park(arrival, stop);
        if (accepted == Accepted.Unavailable) await Apologise(arrival, stop);
        await isKept;
        return null;
    }

    /// <summary>Said at once and once; the arrival itself is answered when that can be.</summary>
    private async Task Apologise(Arrival arrival, CancellationToken stop)
    {
        var (user, now) = (arrival.Address.External, clock.GetCurrentInstant());
        if (apologised.Find(user) is { } before && now - before.At < betweenApologies) return;
        apologised.Set(user, new(now));
        await deliveries.Deliver(new(arrival.Address, $"s{arrival.PlatformId}", apology(arrival), [], arrival.ReplyHandle, null), stop);
    }

    private sealed record Waiting(Arrival Arrival, TaskCompletionSource<Accepted?> Done);

    private sealed record Said(Instant At);
}

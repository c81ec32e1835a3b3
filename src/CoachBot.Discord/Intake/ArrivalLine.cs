using System.Threading.Channels;
using CoachBot.Discord.Sending;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Intake;

/// <summary>Hands arrivals to the router in their order, from a lane of its own: whoever brings one is never kept.</summary>
internal sealed class ArrivalLine(ParkedArrivals parked, Deliveries deliveries, Apology apology, IAlarmClock clock)
{
    private static readonly Duration doubt = Duration.FromMinutes(1);

    private readonly Channel<Waiting> line = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private volatile bool isRunning;
    private Refusal lastRefusal = new(Instant.MinValue);

    /// <summary>Returns when the arrival is durable: turned, or (null) parked.</summary>
    public Task<Accepted?> Take(Arrival arrival)
    {
        var one = new Waiting(arrival, new(TaskCreationOptions.RunContinuationsAsynchronously));
        line.Writer.TryWrite(one);
        if (!isRunning) Leave();
        return one.Done.Task;
    }

    public async Task Run(IArrivals arrivals, CancellationToken stop)
    {
        isRunning = true;
        try
        {
            await foreach (var one in line.Reader.ReadAllAsync(stop)) _ = Finish(one, arrivals, stop);
        }
        finally
        {
            isRunning = false;
            Leave();
        }
    }

    /// <summary>What is left was not taken: it comes again.</summary>
    private void Leave()
    {
        while (line.Reader.TryRead(out var left)) left.Done.TrySetCanceled(CancellationToken.None);
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
        var isBehind = parked.HasSome(arrival.Address.External);
        var accepted = isBehind ? AsBefore() : await arrivals.Accept(arrival, stop);
        if (accepted is Accepted.Committed or Accepted.Known) return accepted;
        if (accepted == Accepted.Unavailable && !isBehind) lastRefusal = new(clock.GetCurrentInstant());
        stop.ThrowIfCancellationRequested();
        var isKept = parked.Park(arrival, stop);
        if (accepted == Accepted.Unavailable)
            await deliveries.Deliver(new(arrival.Address, $"s{arrival.PlatformId}", apology(arrival), [], arrival.ReplyHandle), stop);
        await isKept;
        return null;
    }

    /// <summary>Every message is answered, also those that wait behind one that could not be taken.</summary>
    private Accepted AsBefore() => clock.GetCurrentInstant() - lastRefusal.At < doubt ? Accepted.Unavailable : Accepted.Busy;

    private sealed record Waiting(Arrival Arrival, TaskCompletionSource<Accepted?> Done);

    // In one reference, so that it is read and written whole.
    private sealed record Refusal(Instant At);
}

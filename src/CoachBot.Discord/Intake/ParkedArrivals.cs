using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Intake;

/// <summary>What the router had no room for: kept in the store, and taken later, in order, also after a restart.</summary>
internal sealed class ParkedArrivals(INotes notes, IAlarmClock clock, ILogger log)
{
    private const int MostAtOnce = 100;
    private const int MostRemembered = 10_000;
    private static readonly Duration betweenLooks = Duration.FromSeconds(1);
    private static readonly Duration afterRefusal = Duration.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> waiting = [];
    private TaskCompletionSource some = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True while something of theirs waits: what they send now has to wait behind it.</summary>
    public bool HasSome(string user)
    {
        lock (gate) return waiting.ContainsKey(user);
    }

    /// <summary>Returns when it is durable.</summary>
    public async Task Park(Arrival arrival, CancellationToken stop)
    {
        Count(arrival.Address.External, 1);
        notes.Note(DiscordChannel.ChannelName, ParkedArrival.NameOf(arrival.PlatformId), ParkedArrival.Write(arrival));
        while (true)
            try
            {
                await notes.Flush(stop);
                return;
            }
            catch (StoreUnavailableException e)
            {
                // Not durable, so Discord is not told that we have it: it comes again if we end here.
                log.LogError("An arrival could not be parked: {Type}", e.GetType().Name);
                await clock.WaitUntil(clock.GetCurrentInstant() + afterRefusal, stop);
            }
    }

    /// <summary>What waits since before this start.</summary>
    public async Task Remember(CancellationToken stop)
    {
        lock (gate) waiting.Clear();
        foreach (var note in await notes.Notes(DiscordChannel.ChannelName, ParkedArrival.Prefix, MostRemembered, stop))
            if (ParkedArrival.Read(note.Value) is { } arrival) Count(arrival.Address.External, 1);
            else Remove(note, null);
    }

    public async Task Run(IArrivals arrivals, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Some().WaitAsync(stop);
            var isRoom = await TakeSome(arrivals, stop);
            await clock.WaitUntil(clock.GetCurrentInstant() + (isRoom ? Duration.Zero : betweenLooks), stop);
        }
    }

    private async Task<bool> TakeSome(IArrivals arrivals, CancellationToken stop)
    {
        try
        {
            // What was taken away a moment ago would be found again.
            await notes.Flush(stop);
            return await TakeFound(arrivals, stop);
        }
        catch (StoreUnavailableException e)
        {
            log.LogWarning("Parked arrivals could not be read: {Type}", e.GetType().Name);
            return false;
        }
    }

    /// <summary>False when there is no room, or nothing was found.</summary>
    private async Task<bool> TakeFound(IArrivals arrivals, CancellationToken stop)
    {
        var found = await notes.Notes(DiscordChannel.ChannelName, ParkedArrival.Prefix, MostAtOnce, stop);
        var taken = new List<(Note Note, Arrival Arrival, Task<Accepted> Accepted)>(found.Count);
        foreach (var note in found.OrderBy(note => note.Name, StringComparer.Ordinal))
        {
            if (ParkedArrival.Read(note.Value) is not { } arrival) continue;
            var accepted = arrivals.Accept(arrival, stop);
            if (accepted.IsCompletedSuccessfully && accepted.Result == Accepted.Busy) break;
            taken.Add((note, arrival, accepted));
        }

        var isAll = taken.Count > 0;
        foreach (var (note, arrival, accepted) in taken)
            if (await accepted is Accepted.Committed or Accepted.Known) Remove(note, arrival);
            else isAll = false;
        return isAll;
    }

    private void Remove(Note note, Arrival? arrival)
    {
        notes.Note(DiscordChannel.ChannelName, note.Name, null);
        if (arrival is not null) Count(arrival.Address.External, -1);
    }

    private Task Some()
    {
        lock (gate) return some.Task;
    }

    private void Count(string user, int by)
    {
        lock (gate)
        {
            var count = waiting.GetValueOrDefault(user) + by;
            if (count > 0) waiting[user] = count;
            else waiting.Remove(user);
            if (waiting.Count > 0) some.TrySetResult();
            else if (some.Task.IsCompleted) some = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

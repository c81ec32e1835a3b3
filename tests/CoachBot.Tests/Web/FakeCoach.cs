using System.Collections.Concurrent;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Tests.Web;

/// <summary>A router and coach in one, with a script instead of a mind: for what the page and the channel do between them.</summary>
public sealed class FakeCoach(Func<Input, IEnumerable<Message>> answer) : IArrivals
{
    private readonly ConcurrentDictionary<string, bool> known = [];
    private readonly ConcurrentDictionary<Address, Lane> lanes = [];
    private int lastKey;

    public IChannel? Channel { get; set; }

    public ConcurrentQueue<Arrival> Arrivals { get; } = [];

    public ConcurrentQueue<Address> Reached { get; } = [];

    public ConcurrentQueue<Delivery> Deliveries { get; } = [];

    /// <summary>What the router says to the next arrivals, before it takes them again.</summary>
    public ConcurrentQueue<Accepted> Refusals { get; } = [];

    /// <summary>From here on a turn is begun and never done.</summary>
    public TaskCompletionSource? Stuck { get; set; }

    public Task<Accepted> Accept(Arrival arrival, CancellationToken stop)
    {
        if (Stuck is { } stuck)
        {
            stuck.TrySetResult();
            return new TaskCompletionSource<Accepted>().Task.WaitAsync(stop);
        }

        if (Refusals.TryDequeue(out var refusal))
        {
            return Task.FromResult(refusal);
        }

        if (!known.TryAdd(arrival.PlatformId, true))
        {
            return Task.FromResult(Accepted.Known);
        }

        Arrivals.Enqueue(arrival);
        foreach (var message in answer(arrival.Input))
        {
            Say(arrival.Address, message);
        }

        return Task.FromResult(Accepted.Committed);
    }

    public void Reachable(Address address)
    {
        Reached.Enqueue(address);
        _ = Send(lanes.GetOrAdd(address, _ => new()));
    }

    /// <summary>Says something, as a check-in does, to whoever is there.</summary>
    public void Say(Address address, Message message, IReadOnlyList<int>? closes = null, string? document = null)
    {
        var lane = lanes.GetOrAdd(address, _ => new());
        var key = $"row-{Interlocked.Increment(ref lastKey)}";
        lane.Rows.Enqueue(new(address, key, message, closes ?? [], null) { Files = document is { } json ? [EnclosedFile.Json(json)] : [] });
        _ = Send(lane);
    }

    private async Task Send(Lane lane)
    {
        await lane.Turn.WaitAsync();
        try
        {
            while (Channel is { } channel && lane.Rows.TryPeek(out var row) && await IsSent(channel, row))
            {
                lane.Rows.TryDequeue(out _);
            }
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    private async Task<bool> IsSent(IChannel channel, Delivered row)
    {
        var delivery = await channel.Deliver(row, CancellationToken.None);
        Deliveries.Enqueue(delivery);
        return delivery is Delivery.Sent;
    }

    private sealed class Lane
    {
        public ConcurrentQueue<Delivered> Rows { get; } = [];

        public SemaphoreSlim Turn { get; } = new(1);
    }
}

using System.Collections.Concurrent;
using CoachBot.Core.Dialogs;
using CoachBot.Discord;
using CoachBot.Router;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Stands where the router stands: takes arrivals, and has the channel deliver what a test makes it say.</summary>
internal sealed class ScriptedCoach : IArrivals
{
    // Of all coaches together: as in the product, no key comes again after a restart.
    private static int rows;

    private readonly ConcurrentQueue<Delivered> parked = new();

    public DiscordChannel? Channel { get; set; }

    public ConcurrentQueue<Arrival> Arrivals { get; } = new();

    public ConcurrentQueue<(Delivered Message, Delivery Delivery)> Delivered { get; } = new();

    public ConcurrentQueue<string> Reached { get; } = new();

    /// <summary>What is said to an arrival; empty for a silent turn.</summary>
    public Func<Arrival, IReadOnlyList<Message>> Says { get; set; } = arrival => [new($"You said {arrival.Input.Written ?? "something"}.", "echo")];

    /// <summary>Before the turn; what it gives is the turn's end.</summary>
    public Func<Arrival, Task<Accepted>> Takes { get; set; } = _ => Task.FromResult(Accepted.Committed);

    public string? Document { get; set; }

    public IReadOnlyList<int> Closes { get; set; } = [];

    /// <summary>Called after each delivery.</summary>
    public Action Told { get; set; } = () => { };

    public async Task<Accepted> Accept(Arrival arrival, CancellationToken stop)
    {
        var taken = Takes(arrival);
        var accepted = taken.IsCompletedSuccessfully ? taken.Result : await taken.WaitAsync(stop);
        if (accepted is Accepted.Busy or Accepted.Unavailable) return accepted;
        Arrivals.Enqueue(arrival);
        Told();
        if (accepted == Accepted.Committed) _ = Send(arrival.Address, Says(arrival), arrival.ReplyHandle);
        return accepted;
    }

    public void Reachable(Address address)
    {
        Reached.Enqueue(address.External);
        Told();
        var waiting = new List<Delivered>();
        while (parked.TryDequeue(out var one)) waiting.Add(one);
        _ = Deliver(waiting);
    }

    /// <summary>As the sender would: in order, and what cannot be delivered waits.</summary>
    public Task Send(Address address, IReadOnlyList<Message> messages, string? handle) =>
        Deliver([.. messages.Select((message, i) => new Delivered(address, $"row-{Interlocked.Increment(ref rows)}", message, i == 0 ? Closes : [], handle) { Files = Document is { } json ? [EnclosedFile.Json(json)] : [] })]);

    private async Task Deliver(IReadOnlyList<Delivered> messages)
    {
        foreach (var message in messages)
        {
            var delivery = await Channel!.Deliver(message, CancellationToken.None);
            if (delivery is Delivery.Unreachable) parked.Enqueue(message);
            Delivered.Enqueue((message, delivery));
            Told();
        }
    }
}

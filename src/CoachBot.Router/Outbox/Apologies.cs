using CoachBot.Core.Dialogs;
using Microsoft.Extensions.Logging;

namespace CoachBot.Router.Outbox;

/// <summary>Sends the service-failure text past the store, which is what failed: once per arrival, however often the platform brings it.</summary>
internal sealed class Apologies(IReadOnlyDictionary<string, IChannel> channels, ILogger log)
{
    private const int MostRemembered = 5_000;

    private readonly Lock gate = new();
    private readonly HashSet<ArrivalKey> answered = [];

    public void Send(Arrival arrival, Message sorry, CancellationToken stop)
    {
        if (channels.TryGetValue(arrival.Address.Channel, out var channel) && IsFirst(arrival))
            _ = Deliver(channel, arrival, sorry, stop);
    }

    private bool IsFirst(Arrival arrival)
    {
        lock (gate)
        {
            if (answered.Count >= MostRemembered) answered.Clear();
            return answered.Add(new(arrival.Address.Channel, arrival.PlatformId));
        }
    }

    private async Task Deliver(IChannel channel, Arrival arrival, Message sorry, CancellationToken stop)
    {
        try
        {
            await channel.Deliver(new(arrival.Address, $"failure-{arrival.PlatformId}", sorry, [], arrival.ReplyHandle, null), stop);
        }
        catch (Exception e)
        {
            log.LogError("{Channel} could not even say that something failed: {Type}", channel.Name, e.GetType().Name);
        }
    }
}

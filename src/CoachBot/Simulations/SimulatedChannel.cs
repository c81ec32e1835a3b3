using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Simulations;

/// <summary>Brings every message to its simulated person at once.</summary>
internal sealed class SimulatedChannel(Action<Address, Message> heard) : IChannel
{
    public const string ChannelName = "simulated";

    public string Name => ChannelName;

    public Capabilities Capabilities { get; } = new(100, 100_000, CanEdit: false, HasPictures: false, HasDedupeKey: true);

    public Task Run(IArrivals arrivals, CancellationToken stop) => Task.CompletedTask;

    public Task<Delivery> Deliver(Delivered message, CancellationToken stop)
    {
        heard(message.Address, message.Message);
        return Task.FromResult<Delivery>(new Delivery.Sent(""));
    }
}

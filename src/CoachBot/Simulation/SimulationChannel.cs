using CoachBot.Router;

namespace CoachBot.Simulation;

/// <summary>Hands every message to its made-up person.</summary>
internal sealed class SimulationChannel(Action<Delivered> deliver) : IChannel
{
    private static readonly Task<Delivery> sent = Task.FromResult<Delivery>(new Delivery.Sent("1"));

    public string Name => SimulatedPerson.ChannelName;

    public Capabilities Capabilities { get; } = new(11, 4_096, CanEdit: false, HasPictures: false, HasDedupeKey: true);

    public Task Run(IArrivals arrivals, CancellationToken stop) => Task.CompletedTask;

    public Task<Delivery> Deliver(Delivered message, CancellationToken stop)
    {
        deliver(message);
        return sent;
    }
}

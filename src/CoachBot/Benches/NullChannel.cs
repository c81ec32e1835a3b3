using CoachBot.Router;

namespace CoachBot.Benches;

/// <summary>A platform that costs nothing.</summary>
internal sealed class NullChannel : IChannel
{
    private static readonly Task<Delivery> sent = Task.FromResult<Delivery>(new Delivery.Sent("1"));

    public string Name => "null";

    public Capabilities Capabilities { get; } = new(5, 4_096, CanEdit: false, HasPictures: false, HasDedupeKey: true);

    public Task Run(IArrivals arrivals, CancellationToken stop) => Task.CompletedTask;

    public Task<Delivery> Deliver(Delivered message, CancellationToken stop) => sent;
}

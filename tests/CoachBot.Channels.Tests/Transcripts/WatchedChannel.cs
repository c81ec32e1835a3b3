using CoachBot.Router;
using CoachBot.Router.Clocks;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>The channel under test, and a bell that rings after every delivery.</summary>
internal sealed class WatchedChannel(IChannel channel) : IChannel
{
    private readonly SystemAlarmClock machine = new();
    private TaskCompletionSource rung = New();
    private int underWay;

    public string Name => channel.Name;

    public Capabilities Capabilities => channel.Capabilities;

    /// <summary>Deliveries that are under way.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    /// <summary>Done at the next delivery's end.</summary>
    public Task Delivered => Volatile.Read(ref rung).Task;

    /// <summary>What a delivery came to when it was not <see cref="Delivery.Sent"/>.</summary>
    public string? Failure { get; private set; }

    public Task Run(IArrivals arrivals, CancellationToken stop) => channel.Run(arrivals, stop);

    public async Task<Delivery> Deliver(Delivered message, CancellationToken stop)
    {
        Interlocked.Increment(ref underWay);
        var delivery = await channel.Deliver(message, stop);
        // The platform's own pace is kept by the machine's clock, which the transcript's knows nothing of.
        for (; delivery is Delivery.RetryAt(var at, _); delivery = await channel.Deliver(message, stop)) await machine.WaitUntil(at, stop);
        Interlocked.Decrement(ref underWay);
        if (delivery is not Delivery.Sent) Failure = $"{message.Message.Prompt}: {delivery}";
        Interlocked.Exchange(ref rung, New()).SetResult();
        return delivery;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

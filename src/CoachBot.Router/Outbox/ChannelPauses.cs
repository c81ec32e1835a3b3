using System.Collections.Concurrent;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Router.Outbox;

/// <summary>Channels that asked to be left alone for a while.</summary>
internal sealed class ChannelPauses(IAlarmClock clock)
{
    private readonly ConcurrentDictionary<string, Instant> until = new();

    public void Until(string channel, Instant at) =>
        until.AddOrUpdate(channel, at, (_, before) => Instant.Max(before, at));

    public async ValueTask Wait(string channel, CancellationToken stop)
    {
        while (until.TryGetValue(channel, out var at))
        {
            await clock.WaitUntil(at, stop);
            until.TryRemove(new(channel, at));
        }
    }
}

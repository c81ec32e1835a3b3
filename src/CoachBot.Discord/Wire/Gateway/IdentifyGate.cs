using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>One identify in 5 seconds and bucket, over all shards, and never more than the day allows.</summary>
internal sealed class IdentifyGate(GatewayParts parts, int maxConcurrency)
{
    private readonly IdentifyBudget budget = new(parts.Notes, parts.Clock);
    private readonly ConcurrentDictionary<int, Bucket> buckets = new();

    /// <summary>What was counted before this start; once, before all else.</summary>
    public Task Load(CancellationToken stop) => budget.Load(stop);

    /// <summary>Waits for this shard's turn.</summary>
    public async Task<IdentifyTurn> Take(int shard, ShardState state, CancellationToken stop)
    {
        var bucket = buckets.GetOrAdd(shard % Math.Max(1, maxConcurrency), _ => new());
        state.WaitsFor("for its turn to open a session");
        await bucket.Door.WaitAsync(stop);
        try
        {
            await parts.Clock.WaitUntil(Instant.Max(bucket.FreeAt, budget.LastBefore + parts.Settings.BetweenIdentifies), stop);
            return new(await Allowed(state, stop), bucket, this);
        }
        catch
        {
            bucket.Door.Release();
            throw;
        }
    }

    internal async Task Count(Bucket bucket, CancellationToken stop)
    {
        await budget.Count(stop);
        bucket.FreeAt = parts.Clock.GetCurrentInstant() + parts.Settings.BetweenIdentifies;
    }

    /// <summary>Asks Discord each time; holds while too few are left.</summary>
    private async Task<Uri> Allowed(ShardState state, CancellationToken stop)
    {
        while (true)
        {
            var bot = await parts.Ask(stop);
            var at = budget.NextAt(bot);
            if (at <= parts.Clock.GetCurrentInstant()) return bot.Url;
            state.WaitsFor($"until {at:uuuu-MM-dd HH:mm} UTC, because Discord allows only {bot.Remaining} more new sessions "
                + "and takes the token away when there are more; has it been started again and again?");
            parts.Log.LogError("Discord allows only {Remaining} of {Total} new sessions: the next one is opened at {At}.", bot.Remaining, bot.Total, at);
            await parts.Clock.WaitUntil(at, stop);
        }
    }

    internal sealed class Bucket
    {
        public SemaphoreSlim Door { get; } = new(1);

        public Instant FreeAt { get; set; }
    }
}

/// <summary>One shard's turn to identify; the next of its bucket waits until it is over.</summary>
/// <param name="address">Where to.</param>
internal sealed class IdentifyTurn(Uri address, IdentifyGate.Bucket bucket, IdentifyGate gate) : IDisposable
{
    private int isOver;

    public Uri Address => address;

    /// <summary>Right before it is sent.</summary>
    public Task Count(CancellationToken stop) => gate.Count(bucket, stop);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isOver, 1) == 0) bucket.Door.Release();
    }
}

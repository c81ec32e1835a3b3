using CoachBot.Router;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>The gateway: all shards of this bot.</summary>
internal sealed class GatewayShards(GatewayParts parts)
{
    private readonly Lock gate = new();
    private IReadOnlyList<ShardState> states = [new(parts.Clock)];
    private IReadOnlyList<DispatchLine> lines = [];

    public GatewayHealth Health
    {
        get { lock (gate) return GatewayHealth.Of(states) with { IsFull = lines.Any(l => l.Waiting >= parts.Settings.MostWaiting) }; }
    }

    /// <summary>Until stopped. What was dispatched is remembered as dealt with when its task is done: what is not comes again after the next start.</summary>
    /// <param name="dispatch">Called in order, one after the other, up to its first wait; it must not block. Cancelled tasks count as not dealt with.</param>
    /// <exception cref="ChannelStoppedException">Only another setting can help.</exception>
    public async Task Run(Func<Dispatch, Task> dispatch, CancellationToken stop)
    {
        using var http = Http();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var bot = await Ask(stop);
        var identifies = new IdentifyGate(parts, bot.MaxConcurrency);
        await identifies.Load(stop);
        var all = Shards(bot, dispatch);
        foreach (var shard in all) _ = shard.Line.Run();
        var running = all.Select(s => Keep(new(parts, s, identifies, http), over)).ToList();
        try
        {
            await Task.WhenAll(running);
        }
        finally
        {
            await Drain(all);
        }
    }

    private HttpMessageInvoker Http() => new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !parts.Settings.Api.IsLoopback,
    });

    /// <summary>One that stops for good stops the others.</summary>
    private static async Task Keep(Shard shard, CancellationTokenSource over)
    {
        try
        {
            await shard.Run(over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return;
        }
        catch
        {
            await over.CancelAsync();
            throw;
        }
    }

    private List<ShardParts> Shards(GatewayBot bot, Func<Dispatch, Task> dispatch)
    {
        var count = Math.Max(1, parts.Settings.Shards ?? bot.Shards);
        var stored = new Sessions(parts.Notes, parts.Settings);
        var all = Enumerable.Range(0, count).Select(number =>
        {
            var session = new ShardSession(stored, number, count);
            return new ShardParts(number, count, session, new(dispatch, session.DealtWith, parts.Settings.MostWaiting, parts.Log), new(parts.Clock));
        }).ToList();
        lock (gate) (states, lines) = ([.. all.Select(s => s.State)], [.. all.Select(s => s.Line)]);
        return all;
    }

    /// <exception cref="OperationCanceledException">Stopped before there was an answer.</exception>
    private async Task<GatewayBot> Ask(CancellationToken stop)
    {
        var backOff = new BackOff(parts.Settings.LongestBackOff, parts.Random);
        while (!stop.IsCancellationRequested)
            try
            {
                return await parts.Ask(stop);
            }
            catch (Exception e) when (e is not ChannelStoppedException && !stop.IsCancellationRequested)
            {
                parts.Log.LogWarning("Discord's gateway could not be asked for: {Type}", e.GetType().Name);
                states[0].WaitsFor($"for an answer about the gateway ({e.GetType().Name})");
                await parts.Clock.WaitUntil(parts.Clock.GetCurrentInstant() + backOff.Next(), stop);
            }

        throw new OperationCanceledException(stop);
    }

    /// <summary>Gives handlers a little time, and makes durable how far they came.</summary>
    private async Task Drain(IReadOnlyList<ShardParts> all)
    {
        using var limit = new Limit(parts.Clock, parts.Settings.DrainLimit, CancellationToken.None);
        await Task.WhenAny(Task.WhenAll(all.Select(s => s.Line.Close())), limit.Reached);
        try
        {
            await parts.Notes.Flush(CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            parts.Log.LogWarning("Discord's session could not be kept: the store refuses.");
        }
    }
}

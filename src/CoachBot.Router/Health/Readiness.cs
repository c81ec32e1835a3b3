using CoachBot.Router.Turns;
using NodaTime;

namespace CoachBot.Router.Health;

/// <summary>Reads the state of the house from those who know it.</summary>
public sealed class Readiness(TurnLoopParts parts, Scripts scripts, Workers workers) : IHealth
{
    private static readonly Duration LongestTurn = Duration.FromSeconds(10);
    private static readonly Duration LongestTimer = Duration.FromMinutes(2);

    // A turn that is stuck this long will not come back by itself.
    private static readonly Duration Hopeless = Duration.FromMinutes(5);

    public bool IsLive => parts.Router.Lag.Longest < Hopeless;

    public IReadOnlyList<HealthCheck> Checks =>
        [Store(), Script(), WorkersRun(), .. parts.Channels.Where(c => c.Trouble is not null).Select(Channel), Lag(), Escalations()];

    private HealthCheck Store()
    {
        var isOk = parts.Router.IsTaking && parts.Store.IsHealthy;
        return new("store", isOk, isOk ? "takes turns" : "refuses turns");
    }

    private HealthCheck Script() => scripts.Current is { } script
        ? new("script", true, $"{script.Languages.Count} languages")
        : new("script", false, "no valid dialogs are loaded");

    private HealthCheck WorkersRun()
    {
        var stopped = workers.Stopped;
        return new("workers", stopped.Count == 0, stopped.Count == 0 ? $"{workers.Count} run" : "stopped: " + string.Join(", ", stopped));
    }

    private static HealthCheck Channel(IChannel channel) => new(channel.Name, false, channel.Trouble ?? "");

    private HealthCheck Lag()
    {
        var (waiting, longest) = parts.Router.Lag;
        var isOk = longest < LongestTurn && parts.Timers.Lag < LongestTimer && waiting < TurnRouter.MostWaiting;
        return new("lag", isOk, $"{waiting} wait, longest {longest.TotalSeconds:0} s, timers {parts.Timers.Lag.TotalSeconds:0} s");
    }

    private HealthCheck Escalations()
    {
        var late = parts.Sender.LateEscalations;
        return new("escalations", late == 0, late == 0 ? "none waits" : $"{late} undelivered for more than a minute");
    }
}

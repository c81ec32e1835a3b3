using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Dialogs;

/// <summary>Reloads the dialogs while the coach runs: a valid set replaces the old one whole, an invalid one changes nothing and says why.</summary>
internal sealed class ScriptWatch(
    ScriptFolder folder, Scripts scripts, Installation installation, IAlarmClock clock, ILogger<ScriptWatch> log) : BackgroundService
{
    private const int MostShown = 10;

    private static readonly Duration Pause = Duration.FromSeconds(2);

    private string? seen;

    /// <summary>Loads what is there now, if it has changed since the last look.</summary>
    public void Look()
    {
        var now = folder.Fingerprint();
        if (now == seen) return;
        seen = now;
        var load = folder.Load(clock);
        if (load.Script is { } script)
        {
            scripts.Replace(script with { Installation = installation });
            log.LogInformation("{Summary}", CheckReport.Lines(load)[^1]);
        }
        else
        {
            foreach (var fault in load.Faults.Take(MostShown)) log.LogError("{Fault}", fault);
            scripts.FallBackOn(RedFlagReader.Load(folder.Files(), []));
            log.LogError("{Summary} coach check lists them all. {Consequence}", CheckReport.Lines(load)[^1],
                scripts.Current is null ? "Until they are mended, only the service-failure text is said." : "What was said before is still said.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await clock.WaitUntil(clock.GetCurrentInstant() + Pause, stoppingToken);
                Look();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // An editor may hold a file while it saves; the next look finds it.
                seen = null;
                log.LogWarning("The dialogs could not be read: {Reason}", e.Message);
            }
        }
    }
}

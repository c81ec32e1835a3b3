using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Dialogs;

/// <summary>Reloads the dialogs while the coach runs: a valid set replaces the old one whole, an invalid one changes nothing and says why.</summary>
internal sealed class ScriptWatch(ScriptFolder folder, Scripts scripts, IAlarmClock clock, ILogger<ScriptWatch> log) : BackgroundService
{
    private static readonly Duration Pause = Duration.FromSeconds(2);

    private string? seen;

    /// <summary>Loads what is there now, if it has changed since the last look.</summary>
    public void Look()
    {
        var now = folder.Fingerprint();
        if (now == seen) return;
        seen = now;
        var load = folder.Load(clock);
        foreach (var fault in load.Faults) log.LogError("{Fault}", fault);
        if (load.Script is { } script)
        {
            scripts.Replace(script);
            log.LogInformation("{Summary}", CheckReport.Lines(load)[^1]);
        }
        else
        {
            log.LogError("{Summary} What was said before is still said.", CheckReport.Lines(load)[^1]);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await clock.WaitUntil(clock.GetCurrentInstant() + Pause, stoppingToken);
            try
            {
                Look();
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

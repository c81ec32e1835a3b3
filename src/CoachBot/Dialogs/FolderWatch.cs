using CoachBot.Router.Clocks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Dialogs;

/// <summary>Looks at the dialogs' folder every two seconds while the coach runs, and takes it over when it has changed.</summary>
/// <param name="seen">The fingerprint that is loaded already; null for none.</param>
internal abstract class FolderWatch(ScriptFolder folder, IAlarmClock clock, ILogger log, string? seen) : BackgroundService
{
    /// <summary>Faults shown in the log.</summary>
    protected const int MostShown = 10;

    private static readonly Duration Pause = Duration.FromSeconds(2);

    private string? seen = seen;

    /// <summary>What is watched, as the log calls it.</summary>
    protected abstract string Name { get; }

    /// <summary>Loads what is there now, if it has changed since the last look.</summary>
    public void Look()
    {
        var now = folder.Fingerprint();
        if (now == seen) return;
        seen = now;
        TakeOver();
    }

    /// <summary>A valid set replaces the old one whole; an invalid one changes nothing and says why.</summary>
    protected abstract void TakeOver();

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
                log.LogWarning("The {Name} could not be read: {Reason}", Name, e.Message);
            }
        }
    }
}

using CoachBot.Pictures;
using CoachBot.Pictures.Posing;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Dialogs;

/// <summary>Takes changed poses over while the coach runs, as <see cref="ScriptWatch"/> takes words: all of them, or with a fault none.</summary>
internal sealed class PoseWatch(ScriptFolder folder, Album album, IAlarmClock clock, ILogger<PoseWatch> log) : BackgroundService
{
    private const int MostShown = 10;

    private static readonly Duration Pause = Duration.FromSeconds(2);

    private string? seen = folder.Fingerprint();

    /// <summary>Loads what is there now, if it has changed since the last look.</summary>
    public void Look()
    {
        var now = folder.Fingerprint();
        if (now == seen) return;
        seen = now;
        var faults = new List<PoseFault>();
        var book = PoseFolder.Load(folder, faults);
        if (faults.Count == 0) album.Replace(book);
        foreach (var fault in faults.Take(MostShown)) log.LogError("{Fault} The poses of before are still drawn.", fault);
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
                log.LogWarning("The poses could not be read: {Reason}", e.Message);
            }
        }
    }
}

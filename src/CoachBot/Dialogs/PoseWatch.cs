using CoachBot.Pictures;
using CoachBot.Pictures.Posing;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;

namespace CoachBot.Dialogs;

/// <summary>Takes changed poses over while the coach runs, as <see cref="ScriptWatch"/> takes words: all of them, or with a fault none.</summary>
internal sealed class PoseWatch(ScriptFolder folder, Album album, IAlarmClock clock, ILogger<PoseWatch> log)
    : FolderWatch(folder, clock, log, folder.Fingerprint())
{
    private readonly ScriptFolder folder = folder;
    private readonly ILogger log = log;

    protected override string Name => "poses";

    protected override void TakeOver()
    {
        var faults = new List<PoseFault>();
        var book = PoseFolder.Load(folder, faults);
        if (faults.Count == 0) album.Replace(book);
        foreach (var fault in faults.Take(MostShown)) log.LogError("{Fault} The poses of before are still drawn.", fault);
    }
}

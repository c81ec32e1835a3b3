using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;

namespace CoachBot.Dialogs;

/// <summary>Reloads the dialogs while the coach runs: a valid set replaces the old one whole, an invalid one changes nothing and says why.</summary>
internal sealed class ScriptWatch(
    ScriptFolder folder, Scripts scripts, Installation installation, IAlarmClock clock, ILogger<ScriptWatch> log) : FolderWatch(folder, clock, log, seen: null)
{
    private readonly ScriptFolder folder = folder;
    private readonly IAlarmClock clock = clock;
    private readonly ILogger log = log;

    protected override string Name => "dialogs";

    protected override void TakeOver()
    {
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
}

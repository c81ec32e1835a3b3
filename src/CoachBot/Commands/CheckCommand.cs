using System.CommandLine;
using CoachBot.Core.Dialogs;
using CoachBot.Dialogs;
using CoachBot.Pictures.Posing;
using NodaTime;

namespace CoachBot.Commands;

/// <summary>coach check: all faults of the dialogs, at once.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string?>("dir") { Arity = ArgumentArity.ZeroOrOne, Description = "The dialogs folder; else the one beside the program." };
        var command = new Command("check", "Says everything that is wrong with the dialogs.") { folder };
        command.SetAction((parsed, _) => Check(terminal, parsed.GetValue(folder)));
        return command;
    }

    private static async Task<int> Check(Terminal terminal, string? path)
    {
        if (path is not null && !Directory.Exists(path))
            throw new UsedWronglyException($"There is no folder {path}; expected the path of a dialogs folder.");
        var folder = path is null ? ScriptFolder.BesideProgram : new(path);
        var poses = new List<PoseFault>();
        PoseFolder.Load(folder, poses);
        foreach (var fault in poses) await terminal.Out.WriteLineAsync($"{fault}");
        var load = folder.Load(SystemClock.Instance);
        foreach (var line in CheckReport.Lines(load)) await terminal.Out.WriteLineAsync(line);
        return load.Script is null || poses.Count > 0 ? ExitStatus.Failed : ExitStatus.Done;
    }
}

using System.CommandLine;
using CoachBot.Benches;
using CoachBot.Dialogs;

namespace CoachBot.Commands;

/// <summary>coach bench: measures, pinned to one core, with medians, spread and the machine's load.</summary>
internal static class BenchCommand
{
    public static Command Make(Terminal terminal)
    {
        var loop = new Command("loop", "Turns a second through router, coach and store, without a platform.");
        loop.SetAction((_, stop) => LoopBench.Run(LoadedScript.Load(NodaTime.SystemClock.Instance), terminal.Out, stop));
        var store = new Command("store", "Group commit against one transaction a turn.");
        store.SetAction((_, _) => StoreBench.Run(terminal.Out));
        var turn = new Command("turn", "What one turn of the coach costs, alone.");
        turn.SetAction((_, _) => TurnBench.Run(LoadedScript.Load(NodaTime.SystemClock.Instance).Current!, terminal.Out));
        var redFlags = new Command("redflags", "What reading one message for red flags costs.");
        redFlags.SetAction((_, _) => RedFlagBench.Run(LoadedScript.Load(NodaTime.SystemClock.Instance).Current!.RedFlags, terminal.Out));
        var pictures = new Command("pictures", "What a chart and a figure cost, and whether memory grows.");
        pictures.SetAction((_, _) => PictureBench.Run(PoseFolder.Load(ScriptFolder.BesideProgram, []), terminal.Out));
        return new("bench", "Measures the coach on this machine.") { turn, redFlags, loop, store, pictures };
    }
}

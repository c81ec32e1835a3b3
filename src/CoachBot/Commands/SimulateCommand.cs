using System.CommandLine;
using CoachBot.Dialogs;
using CoachBot.Simulation;
using NodaTime;

namespace CoachBot.Commands;

/// <summary>coach simulate: made-up people over virtual days, every law checked on every turn.</summary>
internal static class SimulateCommand
{
    private const int MostPeople = 10_000;
    private const int MostDays = 400;

    public static Command Make(Terminal terminal)
    {
        var people = new Option<int>("--people") { Description = "How many, 1 to 10000.", DefaultValueFactory = _ => 300 };
        var days = new Option<int>("--days") { Description = "For how long, 1 to 400.", DefaultValueFactory = _ => 30 };
        var seed = new Option<int>("--seed") { Description = "The same seed plays the same people.", DefaultValueFactory = _ => 1 };
        var command = new Command("simulate", "Plays made-up people over virtual days and checks every law on every turn.") { people, days, seed };
        command.SetAction((parsed, _) => Play(
            terminal, new(Checked("--people", parsed.GetValue(people), MostPeople), Checked("--days", parsed.GetValue(days), MostDays), parsed.GetValue(seed))));
        return command;
    }

    private static async Task<int> Play(Terminal terminal, SimulationSettings settings)
    {
        var script = LoadedScript.Load(SystemClock.Instance).Current!;
        await using var simulation = new VirtualWorld(settings, script);
        await simulation.Run();
        foreach (var line in simulation.Report) await terminal.Out.WriteLineAsync(line);
        foreach (var line in simulation.Broken) await terminal.Out.WriteLineAsync($"BROKEN {line}");
        if (simulation.Broken.Count == 0) await terminal.Out.WriteLineAsync("every law held");
        return simulation.Broken.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static int Checked(string name, int value, int most) => value >= 1 && value <= most
        ? value
        : throw new UsedWronglyException($"{name} {value} is not possible; expected a number from 1 to {most}.");
}

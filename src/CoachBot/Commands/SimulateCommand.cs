using System.CommandLine;
using CoachBot.Dialogs;
using CoachBot.Simulations;
using CoachBot.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NodaTime;

namespace CoachBot.Commands;

/// <summary>coach simulate: synthetic people over virtual days; says which laws were broken.</summary>
internal static class SimulateCommand
{
    private const int MostPeople = 100_000;
    private const int MostDays = 1_000;

    public static Command Make(Terminal terminal)
    {
        var people = new Option<int>("--people") { Description = "How many.", DefaultValueFactory = _ => 300 };
        var days = new Option<int>("--days") { Description = "How many virtual days.", DefaultValueFactory = _ => 30 };
        var seed = new Option<int>("--seed") { Description = "The same seed is the same people.", DefaultValueFactory = _ => 1 };
        var command = new Command("simulate", "Lets made-up people live with the coach, and as many tap and type at random; holds every turn against the laws.") { people, days, seed };
        command.SetAction((parsed, stop) => Simulate(
            terminal, Within("--people", parsed.GetValue(people), MostPeople), Within("--days", parsed.GetValue(days), MostDays), parsed.GetValue(seed), stop));
        return command;
    }

    private static async Task<int> Simulate(Terminal terminal, int people, int days, int seed, CancellationToken stop)
    {
        var isLived = await Live(terminal, new WorldSettings(people, days, seed));
        var isBorne = await Bear(terminal, people, days, seed, stop);
        return isLived && isBorne ? ExitStatus.Done : ExitStatus.Failed;
    }

    /// <summary>People who get better, slowly or not at all, and answer accordingly.</summary>
    private static async Task<bool> Live(Terminal terminal, WorldSettings settings)
    {
        await using var world = new VirtualWorld(settings, LoadedScript.Load(SystemClock.Instance).Current!);
        await world.Run();
        foreach (var line in world.Report) await terminal.Out.WriteLineAsync(line);
        foreach (var line in world.Broken) await terminal.Out.WriteLineAsync($"broken: {line}");
        return world.Broken.Count == 0;
    }

    /// <summary>People who tap and type at random.</summary>
    private static async Task<bool> Bear(Terminal terminal, int people, int days, int seed, CancellationToken stop)
    {
        await using var store = new MemoryStore();
        // A failing turn shows its exception and stack.
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var coaching = Wiring.Coaching(LoadedScript.Load(SystemClock.Instance), "GB");
        var simulation = new Simulation(store, coaching, people, seed, logs);
        await simulation.Run(days, stop);
        foreach (var (law, times) in simulation.Broken) await terminal.Out.WriteLineAsync($"{times} x {law}");
        await terminal.Out.WriteLineAsync(
            $"at random: {people} people, {days} days, {simulation.Turns} turns of theirs: {simulation.Broken.Values.Sum()} broken laws (seed {seed})");
        return simulation.Broken.Count == 0;
    }

    private static int Within(string name, int value, int most) => value >= 1 && value <= most
        ? value
        : throw new UsedWronglyException($"{name} is {value}; expected a number from 1 to {most}.");
}

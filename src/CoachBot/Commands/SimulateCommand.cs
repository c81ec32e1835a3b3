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
        var command = new Command("simulate", "Lets synthetic people talk to the coach, and holds every turn against the laws.") { people, days, seed };
        command.SetAction((parsed, stop) => Simulate(
            terminal, Within("--people", parsed.GetValue(people), MostPeople), Within("--days", parsed.GetValue(days), MostDays), parsed.GetValue(seed), stop));
        return command;
    }

    private static async Task<int> Simulate(Terminal terminal, int people, int days, int seed, CancellationToken stop)
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
            $"{people} people, {days} days, {simulation.Turns} turns of theirs: {simulation.Broken.Values.Sum()} broken laws (seed {seed})");
        return simulation.Broken.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static int Within(string name, int value, int most) => value >= 1 && value <= most
        ? value
        : throw new UsedWronglyException($"{name} is {value}; expected a number from 1 to {most}.");
}

using System.CommandLine;
using CoachBot.Core.Dialogs;
using CoachBot.Dialogs;
using CoachBot.Router;
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

    /// <summary>They never stop tapping: a few hundred find what thousands do.</summary>
    private const int MostAtRandom = 300;

    public static Command Make(Terminal terminal)
    {
        var people = new Option<int>("--people") { Description = "How many.", DefaultValueFactory = _ => 300 };
        var days = new Option<int>("--days") { Description = "How many virtual days.", DefaultValueFactory = _ => 30 };
        var seed = new Option<int>("--seed") { Description = "The same seed is the same people.", DefaultValueFactory = _ => 1 };
        var disk = new Option<bool>("--sqlite") { Description = "On a real database, in a temporary folder." };
        var command = new Command("simulate", "Lets made-up people live with the coach, and others tap and type at random; holds every turn against the laws.") { people, days, seed, disk };
        command.SetAction((parsed, stop) => Simulate(
            terminal, new(Within("--people", parsed.GetValue(people), MostPeople), Within("--days", parsed.GetValue(days), MostDays), parsed.GetValue(seed)),
            parsed.GetValue(disk), stop));
        return command;
    }

    /// <summary>Both kinds of people live at the same time: together they keep every core busy.</summary>
    private static async Task<int> Simulate(Terminal terminal, WorldSettings settings, bool isOnDisk, CancellationToken stop)
    {
        var loaded = LoadedScript.Load(SystemClock.Instance);
        var few = settings with { People = Math.Min(settings.People, MostAtRandom) };
        var random = Task.Run(() => AtRandom(loaded, few, stop), stop);
        var isLived = await Live(terminal, settings, loaded.Current!, isOnDisk);
        var isBorne = await Bear(terminal, few, await random);
        return isLived && isBorne ? ExitStatus.Done : ExitStatus.Failed;
    }

    /// <summary>People who get better, slowly or not at all, and answer accordingly.</summary>
    private static async Task<bool> Live(Terminal terminal, WorldSettings settings, Script script, bool isOnDisk)
    {
        var report = isOnDisk ? await OnDisk(settings, script) : await Worlds.InMemory(settings, script, Environment.ProcessorCount);
        foreach (var line in report.Tally.Lines(settings)) await terminal.Out.WriteLineAsync(line);
        foreach (var line in report.Laws.Broken) await terminal.Out.WriteLineAsync($"broken: {line}");
        if (report.Laws.Broken.Count == 0) await terminal.Out.WriteLineAsync("nobody is stuck, and no law is broken");
        return report.Laws.Broken.Count == 0;
    }

    private static async Task<WorldReport> OnDisk(WorldSettings settings, Script script)
    {
        var folder = Directory.CreateTempSubdirectory("coach-simulate-");
        try
        {
            return await Worlds.InSqlite(settings, script, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>People who tap and type at random.</summary>
    private static async Task<Simulation> AtRandom(Scripts loaded, WorldSettings settings, CancellationToken stop)
    {
        await using var store = new MemoryStore();
        // A failing turn shows its exception and stack.
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var simulation = new Simulation(store, Wiring.Coaching(loaded, "GB"), settings.People, settings.Seed, logs);
        await simulation.Run(settings.Days, stop);
        return simulation;
    }

    private static async Task<bool> Bear(Terminal terminal, WorldSettings settings, Simulation simulation)
    {
        foreach (var (law, times) in simulation.Broken) await terminal.Out.WriteLineAsync($"{times} x {law}");
        await terminal.Out.WriteLineAsync(
            $"at random: {settings.People} people, {settings.Days} days, {simulation.Turns} turns of theirs: {simulation.Broken.Values.Sum()} broken laws (seed {settings.Seed})");
        return simulation.Broken.Count == 0;
    }

    private static int Within(string name, int value, int most) => value >= 1 && value <= most
        ? value
        : throw new UsedWronglyException($"{name} is {value}; expected a number from 1 to {most}.");
}

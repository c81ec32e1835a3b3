using System.Diagnostics;
using CoachBot.Commands;
using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Turns;
using CoachBot.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benches;

/// <summary>
/// Turns a second through lanes, coach, commit and sender: null channel, real store, real dialogs, the whole process on one core.
/// The first round takes everybody from "hi" to their plan; the others go on from there in typed words.
/// </summary>
internal static class LoopBench
{
    private const int Persons = 2_000;
    private const int Writers = 1_000;
    private const int Turns = 20_000;
    private const int Runs = 5;

    /// <summary>Not counted: the first makes the people, in the next ones the compiler, on the same core, still works.</summary>
    private const int WarmUps = 3;

    private const int Target = 11_000;

    public static readonly IReadOnlyList<string> FirstContact =
        ["hi", "I'm 18 or older, start", "none", "none", "5", "make my plan", "one side", "under 2 weeks", "both", "ribs pop up"];

    /// <summary>What people with a plan say, one after another and again from the beginning.</summary>
    public static readonly IReadOnlyList<string> Later =
        ["none", "why", "I meant 4", "show me how", "change pain to 5", "are hip thrusts bad for my back?", "left not right", "back", "none", "/plan"];

    private static readonly ClientHints hints = new("en-GB", "Europe/London");

    public static async Task<int> Run(Scripts scripts, TextWriter output, CancellationToken stop)
    {
        // Beside the real database, so that the disk is the real one.
        var folder = Directory.CreateDirectory(Path.GetFullPath(Path.Combine("data", $"bench-{Environment.ProcessId}")));
        try
        {
            await output.WriteLineAsync($"bench loop: {Turns} turns of {Persons} persons, {Writers} at once, {Cores.Pin(1)}, load {Cores.Load()}");
            var store = await SqliteStore.Open(new(Path.Combine(folder.FullName, "bench.db"), null), new SystemAlarmClock(), stop);
            await using (store) await Measure(store, scripts, output, stop);
            return ExitStatus.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(SqliteStore store, Scripts scripts, TextWriter output, CancellationToken stop)
    {
        var parts = Wiring.TurnLoop(store, [new NullChannel()], Wiring.Coaching(scripts, "GB"), new SystemAlarmClock(), NullLoggerFactory.Instance);
        for (var run = 0; run < WarmUps; run++) await Round(parts.Router, run, stop);
        var runs = new List<Figures>();
        for (var run = WarmUps; run < WarmUps + Runs; run++) runs.Add(await Round(parts.Router, run, stop));
        var rates = runs.Select(run => run.PerSecond).Order().ToList();
        var median = rates[Runs / 2];
        await output.WriteLineAsync($"median {median:0} turns/s, from {rates[0]:0} to {rates[^1]:0} in {Runs} runs, load {Cores.Load()}");
        var cpu = runs.Select(run => run.MicrosecondsOfCpu).Order().ElementAt(Runs / 2);
        var allocated = runs.Select(run => run.BytesAllocated).Order().ElementAt(Runs / 2);
        var collecting = runs.Select(run => run.MicrosecondsOfCollecting).Order().ElementAt(Runs / 2);
        await output.WriteLineAsync($"a turn costs {cpu:0} µs of processor time, {collecting:0} of them to collect what it leaves, and {allocated:0} bytes allocated");
        if (median < Target) await output.WriteLineAsync($"below {Target}: see where the time goes with bench store (the store alone) and bench turn (the coach alone)");
    }

    private static async Task<Figures> Round(TurnRouter router, int run, CancellationToken stop)
    {
        var (allocated, collected, cpu, watch) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            for (var turn = Interlocked.Increment(ref next); turn <= Turns; turn = Interlocked.Increment(ref next))
                if (await router.Accept(ArrivalOf(run, turn), stop) is not Accepted.Committed and var other)
                    throw new FailedException($"A turn was not committed but {other}.");
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        return new(
            Turns / seconds, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Turns,
            (GC.GetTotalPauseDuration() - collected).TotalMicroseconds / Turns, (GC.GetTotalAllocatedBytes() - allocated) / (double)Turns);
    }

    private static Arrival ArrivalOf(int run, int turn) => new(
        new("null", $"person-{turn % Persons}"), $"{run}-{turn}", new Input.Text(Words(run, turn)), hints,
        NodaTime.SystemClock.Instance.GetCurrentInstant());

    private static string Words(int run, int turn) => (run == 0 ? FirstContact : Later)[(turn - 1) / Persons % Later.Count];

    private sealed record Figures(double PerSecond, double MicrosecondsOfCpu, double MicrosecondsOfCollecting, double BytesAllocated);
}

using System.Diagnostics;
using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Store;
using NodaTime;

namespace CoachBot.Benches;

/// <summary>Group commit against one transaction a turn: same store, same sealed rows, same durability.</summary>
public static class StoreBench
{
    /// <summary>What group commit must be worth at 64 callers.</summary>
    const double Target = 2.5;

    const int Runs = 5;
    static readonly TimeSpan RunFor = TimeSpan.FromSeconds(1);
    static readonly IReadOnlyList<int> Callers = [1, 64, 1_024];

    /// <returns>0, or 1 when the target is missed.</returns>
    public static async Task<int> Run(TextWriter output)
    {
        var folder = Path.GetFullPath(Path.Combine("data", $"bench-{Environment.ProcessId}"));
        Directory.CreateDirectory(folder);
        try
        {
            await output.WriteLineAsync($"bench store: {Cores.Pin(2)}, load {Cores.Load()}, files in {folder}");
            await output.WriteLineAsync($"{"callers",7}  {"mode",-20}{"turns/s, median",16}{"min - max",20}{"CPU us/turn",13}");
            var gain = 0.0;
            foreach (var callers in Callers)
            {
                var ratio = await Compare(output, folder, callers);
                if (callers == 64) gain = ratio;
            }

            await output.WriteLineAsync($"load {Cores.Load()}; group commit at 64 callers: {gain:F1} times, target {Target:F1}");
            return gain >= Target ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The two sides take turns, so that what else the machine does meets both.</summary>
    static async Task<double> Compare(TextWriter output, string folder, int callers)
    {
        var (single, grouped) = (new List<Figures>(), new List<Figures>());
        for (var run = 0; run < Runs; run++)
        {
            single.Add(await Measure(folder, callers, mostTurnsInGroup: 1));
            grouped.Add(await Measure(folder, callers, mostTurnsInGroup: 256));
        }

        await Print(output, callers, "one transaction", single);
        await Print(output, callers, "group commit", grouped);
        var ratio = Median(grouped, figures => figures.PerSecond) / Median(single, figures => figures.PerSecond);
        await output.WriteLineAsync($"{"",7}  {ratio:F2} times");
        return ratio;
    }

    static async Task<Figures> Measure(string folder, int callers, int mostTurnsInGroup)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        await using var store = await SqliteStore.Open(
            new StoreOptions(path, null) { MostTurnsInGroup = mostTurnsInGroup }, SystemClock.Instance, CancellationToken.None);
        var people = Enumerable.Range(0, callers).Select(number => new Caller(store, number)).ToArray();
        // Everybody is known before the clock runs: new people are rare.
        await Task.WhenAll(people.Select(person => person.TakeTurn()));
        using var process = Process.GetCurrentProcess();
        var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var turns = await Task.WhenAll(people.Select(person => Task.Run(() => person.TakeTurns(watch))));
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new Figures(turns.Sum() / seconds, (process.TotalProcessorTime - cpu).TotalMicroseconds / turns.Sum());
    }

    static Task Print(TextWriter output, int callers, string mode, List<Figures> runs) => output.WriteLineAsync(
        $"{callers,7}  {mode,-20}{Median(runs, figures => figures.PerSecond),16:N0}"
        + $"{$"{runs.Min(figures => figures.PerSecond):N0} - {runs.Max(figures => figures.PerSecond):N0}",20}"
        + $"{Median(runs, figures => figures.CpuMicroseconds),13:F0}");

    static double Median(List<Figures> runs, Func<Figures, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    sealed record Figures(double PerSecond, double CpuMicroseconds);

    /// <summary>One person writing without a pause: state of 1.8 KB, one or two messages, one timer moved.</summary>
    sealed class Caller(SqliteStore store, int number)
    {
        static readonly byte[] State = Encoding.UTF8.GetBytes($$"""{"answers":"{{new string('a', 1_780)}}"}""");
        static readonly NewOutboxRow Row = new(
            new Message("Got it: pain 4 of 10, in the middle of the lower back, worse after the last set. Does it go down the leg?", "screen.leg")
            {
                Buttons = [new Button("No", "v1.12.leg.no"), new Button("Yes, one leg", "v1.12.leg.one"), new Button("Not sure", "v1.12.unsure")],
                Asking = 12,
            }, [11], null);

        readonly Address _address = new("bench", $"caller-{number}-with-a-cookie-of-usual-length");
        long _version;

        public async Task<int> TakeTurns(Stopwatch watch)
        {
            var turns = 0;
            for (; watch.Elapsed < RunFor; turns++) await TakeTurn();
            return turns;
        }

        public async Task TakeTurn()
        {
            var person = await store.PersonOf(_address, CancellationToken.None);
            var at = SystemClock.Instance.GetCurrentInstant();
            var turn = new TurnCommit(person, _address, new ArrivalKey("bench", $"{number}:{_version}"), _version, State)
            {
                At = at,
                IsFromPerson = true,
                Outbox = _version % 2 == 0 ? [Row] : [Row, Row],
                Timers = [new TimerChange(new TimerKey(Timers.CheckIn, "2026-03-01"), at + Duration.FromDays(1), false)],
                Keeping = Keeping.Keep,
            };
            var result = await store.Commit(turn, CancellationToken.None);
            if (result.Outcome != CommitOutcome.Committed) throw new InvalidOperationException($"The turn was {result.Outcome}.");
            _version = result.Version;
            foreach (var row in result.Rows) store.Mark(new OutboxMark(row.Id, OutboxState.Sent, 1, at, SentAs: "4711"));
        }
    }
}

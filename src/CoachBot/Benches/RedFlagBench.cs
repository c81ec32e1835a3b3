using System.Diagnostics;
using CoachBot.Commands;
using CoachBot.Core.RedFlags;

namespace CoachBot.Benches;

/// <summary>What reading one message for red flags costs: 200 characters, 4,000 characters, and whether it stays linear.</summary>
internal static class RedFlagBench
{
    private const int Runs = 7;
    private const int Rounds = 4_000;
    private const int LongRounds = 60;
    private const double MedianTarget = 50;
    private const double SlowTarget = 500;
    private const double LongTarget = 5_000;

    /// <summary>Pieces of what people write: a log, worry, a sign, a denial, slips of the finger.</summary>
    private static readonly string[] pieces =
    [
        "did 3x12 hip thrusts at 80kg on monday and my lower back is sore, it eases when I walk. ",
        "no numbness, no fever, nothing down the legs, slept ok and the dead bugs felt fine today. ",
        "not gonna lie im a bit scraed, my crotch went numb on the way home and i cant really pee!! ",
        "should i stop the glute bridges or is it normal that it pulls when i sit for a long time? ",
        "my mate had sciatica years ago and his foot drooped, mine is only tight in the morning lol 😂 ",
        "tengo dolor de espalda desde el lunes, peor al sentarme, y no siento nada raro en las piernas. ",
        "left glute still fires late, bar rolled, dropped the last set, pain 4 out of 10 then 2 later. ",
    ];

    /// <returns>0, or 1 when a target is missed.</returns>
    public static async Task<int> Run(RedFlagReader reader, TextWriter output)
    {
        await output.WriteLineAsync($"bench redflags: {Runs} runs, {Cores.Pin(1)}, load {Cores.Load()}");
        await output.WriteLineAsync($"{"message",-22}{"median µs",10}{"of runs",18}{"p99 µs",9}{"bytes",9}");
        var isMet = true;
        foreach (var language in new[] { "en", "es" })
        {
            var usual = await Measure($"200 characters, {language}", reader, language, Messages(200), Rounds, output);
            isMet &= usual.Median <= MedianTarget && usual.Slow <= SlowTarget;
        }

        isMet &= (await Measure("4,000 characters", reader, "en", Messages(4_000), LongRounds, output)).Slow <= LongTarget;
        foreach (var length in new[] { 1_000, 16_000, 64_000 }) await Measure($"{length:N0} characters", reader, "en", Messages(length), LongRounds, output);
        await output.WriteLineAsync($"wanted: 200 characters median {MedianTarget} µs, p99 {SlowTarget} µs; 4,000 characters {LongTarget} µs: {(isMet ? "met" : "missed")}; load {Cores.Load()}");
        return isMet ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static async Task<Figures> Measure(string name, RedFlagReader reader, string language, string[] messages, int rounds, TextWriter output)
    {
        _ = Round(reader, language, messages, rounds);
        _ = Round(reader, language, messages, rounds);
        var runs = Enumerable.Range(0, Runs).Select(_ => Round(reader, language, messages, rounds)).OrderBy(run => run.Median).ToList();
        var middle = runs[Runs / 2] with { Slow = runs.Select(run => run.Slow).Order().ElementAt(Runs / 2) };
        await output.WriteLineAsync($"{name,-22}{middle.Median,10:F1}{$"{runs[0].Median:F1} - {runs[^1].Median:F1}",18}{middle.Slow,9:F1}{middle.Bytes,9:F0}");
        return middle;
    }

    private static Figures Round(RedFlagReader reader, string language, string[] messages, int rounds)
    {
        var times = new List<long>(rounds * messages.Length);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var message in messages)
            {
                var start = Stopwatch.GetTimestamp();
                _ = reader.Read(message, language, null);
                times.Add(Stopwatch.GetTimestamp() - start);
            }
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)times.Count;
        times.Sort();
        return new(Microseconds(times[times.Count / 2]), Microseconds(times[times.Count * 99 / 100]), bytes);
    }

    /// <summary>One message beginning with each piece.</summary>
    private static string[] Messages(int length) =>
        [.. pieces.Select((_, first) => string.Concat(Enumerable.Range(first, length / pieces.Min(piece => piece.Length) + 1).Select(at => pieces[at % pieces.Length]))[..length])];

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;

    private sealed record Figures(double Median, double Slow, double Bytes);
}

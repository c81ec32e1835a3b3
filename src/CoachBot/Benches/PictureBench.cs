using System.Diagnostics;
using CoachBot.Commands;
using CoachBot.Core.Charts;
using CoachBot.Pictures;
using CoachBot.Pictures.Files;
using CoachBot.Pictures.Posing;
using NodaTime;

namespace CoachBot.Benches;

/// <summary>What a chart and a figure cost from data to PNG, and whether memory grows over many.</summary>
internal static class PictureBench
{
    private const int Warm = 20, Runs = 200, Many = 2_000;
    private const double ChartTarget = 30, FigureTarget = 60, MostGrowth = 24;

    /// <returns>0, or 1 when a target is missed or pictures cannot be drawn here.</returns>
    public static async Task<int> Run(PoseBook book, TextWriter output)
    {
        if (Rasteriser.Trouble is { } trouble) throw new FailedException(trouble);
        await output.WriteLineAsync($"bench pictures: {Runs} runs each, {Cores.Pin(1)}, load {Cores.Load()}");
        var figures = new FigurePictures(book);
        var ids = book.Ids.Select(id => $"{id}.fault").ToList();
        var isMet = await Measure("chart of 60 days", ChartTarget, _ => Chart(), output);
        isMet &= await Measure("figure 800 wide", FigureTarget, i => figures.Png(ids[i % ids.Count]), output);
        isMet &= await Grow(i => i % 2 == 0 ? Chart() : figures.Png(ids[i % ids.Count]), output);
        return isMet ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static async Task<bool> Measure(string name, double target, Func<int, byte[]?> draw, TextWriter output)
    {
        for (var i = 0; i < Warm; i++) _ = draw(i);
        var times = new List<double>(Runs);
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = draw(i);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        await output.WriteLineAsync($"{name,-20} median {times[Runs / 2]:F1} ms, p99 {times[Runs * 99 / 100]:F1} ms, target {target:F0}{(times[Runs / 2] <= target ? "" : "  missed")}");
        return times[Runs / 2] <= target;
    }

    /// <summary>The first half may fill caches; the second half must not need more.</summary>
    private static async Task<bool> Grow(Func<int, byte[]?> draw, TextWriter output)
    {
        for (var i = 0; i < Many / 2; i++) _ = draw(i);
        var half = Megabytes();
        for (var i = 0; i < Many / 2; i++) _ = draw(i);
        var growth = Megabytes() - half;
        await output.WriteLineAsync($"{Many} pictures        {half:F0} MB after half, {growth:+0;-0;0} MB after all, target {MostGrowth:F0}{(growth <= MostGrowth ? "" : "  missed")}");
        return growth <= MostGrowth;
    }

    private static double Megabytes()
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1048576.0;
    }

    private static byte[]? Chart()
    {
        var first = new LocalDate(2026, 1, 5);
        var days = Enumerable.Range(0, 60).Select(i => new PainDay(first.PlusDays(i), (i * 7 % 5) + 2, i * 5 % 4, i % 3 == 0));
        var dates = new ShortDates([.. Enumerable.Range(1, 12).Select(month => $"month {month}")], IsMonthFirst: false);
        return ChartPictures.Png(new Chart.Pain(new([.. days], [new(first, "Phase 1")]), new("Pain", "Worst", "Usual", "Session", dates)));
    }
}

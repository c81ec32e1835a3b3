using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;
using CoachBot.Pictures;
using CoachBot.Pictures.Files;
using CoachBot.Pictures.Posing;
using CoachBot.Router;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>Where finished drawings lie, and the thread that makes them.</summary>
public sealed class ShelfTests : IDisposable
{
    private static readonly FigurePictures figures = new(Poses.Book);

    private readonly Album album = new(Poses.Book);

    private readonly DrawingThread thread = new(NullLogger<DrawingThread>.Instance);

    [Fact]
    public async Task A_drawing_that_fails_is_words_and_the_next_one_is_drawn()
    {
        var failed = thread.Order<string>("EX-01", () => throw new InvalidOperationException("broken"));
        var drawn = thread.Order("EX-02", () => "drawn");
        Assert.Null(await failed);
        Assert.Equal("drawn", await drawn);
    }

    [Fact]
    public async Task After_the_end_nothing_is_drawn_and_nobody_waits()
    {
        thread.Dispose();
        Assert.Null(await thread.Order("EX-01", () => "drawn"));
    }

    [Fact]
    public async Task A_page_gets_a_film_and_for_less_motion_a_strip()
    {
        var shelf = new PageShelf(album, thread);
        Assert.Equal(new PageDrawing("EX-05", "EX-05", "EX-05.strip", "EX-05.strip.dark"), shelf.Of(new("EX-05", "")));
        Assert.Contains("@keyframes", await Read(shelf, "EX-05"), StringComparison.Ordinal);
        var strip = await Read(shelf, "EX-05.strip.dark");
        XDocument.Parse(strip);
        Assert.DoesNotContain("@keyframes", strip, StringComparison.Ordinal);
        Assert.Same(await shelf.Find("EX-05"), await shelf.Find("EX-05"));
    }

    [Fact]
    public async Task A_still_is_dark_on_a_dark_page_and_stands_still_for_all()
    {
        var shelf = new PageShelf(album, thread);
        Assert.Equal(new PageDrawing("EX-05.pair", "EX-05.pair.dark", "EX-05.pair", "EX-05.pair.dark"), shelf.Of(new("EX-05.pair", "")));
        Assert.Null(shelf.Of(new("EX-77", "")));
        Assert.Null(await shelf.Find("EX-77"));
    }

    [Fact]
    public void The_key_is_the_same_for_the_same_poses_and_another_for_others()
    {
        Assert.Equal(figures.Key, new FigurePictures(Poses.Book).Key);
        Assert.NotEqual(figures.Key, new FigurePictures(PoseBook.Empty).Key);
    }

    [Fact]
    public async Task A_still_carries_its_words_and_after_a_restart_it_is_there_without_them()
    {
        var shelf = new PageShelf(album, thread);
        var drawn = shelf.Of(new PictureUse("EX-05.pair", "") { Captions = new("Back <arched>", "One line") })!;
        Assert.Contains("&lt;arched&gt;", await Read(shelf, drawn.Shown), StringComparison.Ordinal);
        Assert.True((await shelf.Find(drawn.CalmDark))!.IsLasting);
        var later = new PageShelf(album, thread);
        Assert.DoesNotContain("One line", await Read(later, drawn.Shown), StringComparison.Ordinal);
        Assert.False((await later.Find(drawn.Shown))!.IsLasting);
    }

    [Fact]
    public async Task Changed_poses_are_drawn_from_then_on()
    {
        var shelf = new PageShelf(album, thread);
        var (key, before) = (shelf.Key, await shelf.Find("EX-05"));
        album.Replace(Poses.Book);
        Assert.Same(before, await shelf.Find("EX-05"));
        album.Replace(PoseBook.Empty);
        Assert.NotEqual(key, shelf.Key);
        Assert.Null(await shelf.Find("EX-05"));
    }

    [Fact]
    public async Task A_chart_is_drawn_for_one_message_and_nobody_notes_it()
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        var shelf = new PictureShelf(album, thread, TimeSpan.FromMinutes(1));
        var dates = new ShortDates([.. Enumerable.Range(1, 12).Select(month => $"m{month}")], IsMonthFirst: true);
        var chart = new PictureUse("chart.pain", "Your pain.") { Chart = new Chart.Pain(new([new(new(2026, 1, 5), 5, 3)], []), new("Pain", "worst", "usual", "training", dates)) };
        var (one, two) = (await shelf.Find(chart, default), await shelf.Find(chart, default));
        Assert.Equal(("chart.pain.png", PictureKind.Photo, true), (one!.Name, one.Kind, one.IsPersonal));
        Assert.NotSame(one, two);
    }

    [Theory]
    [InlineData("EX-05")]
    [InlineData("EX-21")]
    [InlineData("ST-16")]
    public async Task A_film_is_small_on_its_way_to_the_page(string id) =>
        Assert.InRange((await new PageShelf(album, thread).Find(id))!.Gzip.Length, 1, 48 * 1024);

    private static async Task<string> Read(PageShelf shelf, string id)
    {
        using var unpacked = new StreamReader(new GZipStream(new MemoryStream((await shelf.Find(id))!.Gzip.ToArray()), CompressionMode.Decompress), Encoding.UTF8);
        return await unpacked.ReadToEndAsync();
    }

    public void Dispose() => thread.Dispose();
}

using System.Xml.Linq;
using CoachBot.Core.Dialogs;
using CoachBot.Pictures;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;
using CoachBot.Router;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>What a figure shows beside the body, and the files that channels get.</summary>
public sealed class FigureTests
{
    private static readonly FigurePictures figures = new(Poses.Book);

    [Fact]
    public void A_fault_has_a_cross_and_its_correction_a_tick()
    {
        var pair = figures.Svg("EX-08.pair")!;
        Assert.Contains("M-9-9L9 9M9-9L-9 9", pair, StringComparison.Ordinal);
        Assert.Contains("M-10 1L-3 9L11-8", pair, StringComparison.Ordinal);
    }

    [Fact]
    public void Captions_are_escaped_and_large_enough_for_a_phone()
    {
        var svg = XDocument.Parse(figures.Svg("EX-08.fault", new("<b> & \"so\"", "A cue", "low back"))!);
        var texts = svg.Descendants().Where(part => part.Name.LocalName == "text").ToList();
        Assert.Contains(texts, text => text.Value == "<b> & \"so\"");
        Assert.Contains(texts, text => text.Value == "low back");
        Assert.All(texts, text => Assert.True(double.Parse(text.Attribute("font-size")!.Value, System.Globalization.CultureInfo.InvariantCulture) >= 22));
    }

    [Fact]
    public void A_long_caption_is_cut_and_says_that_it_is() =>
        Assert.Contains(" …<", figures.Svg("EX-08.start", new("Start", string.Join(' ', Enumerable.Repeat("word", 80))))!, StringComparison.Ordinal);

    [Theory]
    [InlineData("EX-77")]
    [InlineData("EX-05.sideways")]
    [InlineData("EX-05.strip.")]
    [InlineData("EX-05.strip.anything.dark")]
    [InlineData("EX-05.dark.dark")]
    [InlineData("")]
    public void A_picture_that_nobody_drew_is_null(string id)
    {
        Assert.False(figures.Has(id));
        Assert.Null(figures.Svg(id));
        Assert.Null(figures.Png(id));
        Assert.Null(figures.Gif(id));
    }

    [Fact]
    public void The_film_of_a_page_stands_still_for_who_wants_less_motion()
    {
        var film = figures.Film("EX-05")!;
        XDocument.Parse(film);
        Assert.Contains("@media (prefers-reduced-motion:reduce){.film .f{animation:none;visibility:hidden}.film .still{display:inline}}", film, StringComparison.Ordinal);
        Assert.Contains("@media (prefers-color-scheme:dark)", film, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"#", film[film.IndexOf("</style>", StringComparison.Ordinal)..].Replace("href=\"#", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_figure_is_drawn_the_same_way_twice() =>
        Assert.Equal(figures.Svg("EX-13.pair"), new FigurePictures(Poses.Book).Svg("EX-13.pair"));

    [Theory]
    [InlineData("EX-01")]
    [InlineData("EX-09")]
    [InlineData("EX-21")]
    [InlineData("ST-06")]
    public void A_loop_is_short_and_light(string id)
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        var gif = figures.Gif(id)!;
        Assert.True(gif.Length < 350 * 1024, $"{gif.Length / 1024} KB");
        Assert.InRange(GifReader.Read(gif).Sum(frame => frame.Hundredths), 200, 400);
    }

    [Fact]
    public async Task The_shelf_draws_once_and_knows_a_picture_by_its_content()
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        using var thread = new DrawingThread(NullLogger<DrawingThread>.Instance);
        var shelf = new PictureShelf(new(Poses.Book), thread, TimeSpan.FromMinutes(1));
        var one = await shelf.Find(new("EX-02.start", "words"), default);
        var two = await shelf.Find(new("EX-02.start", "other words"), default);
        Assert.Same(one, two);
        Assert.Equal((PictureKind.Photo, "ex-02.start.png"), (one!.Kind, one.Name));
        Assert.Equal(PictureShelf.KeyOf(one.Bytes.Span), one.Key);
        Assert.Null(await shelf.Find(new("EX-77", "words"), default));
    }

    [Fact]
    public async Task Who_cannot_wait_sends_the_words_alone()
    {
        using var thread = new DrawingThread(NullLogger<DrawingThread>.Instance);
        var shelf = new PictureShelf(new(Poses.Book), thread, TimeSpan.Zero);
        Assert.Null(await shelf.Find(new("EX-30", "words"), default));
    }

    [Fact]
    public void A_dark_page_gets_a_dark_wall() =>
        Assert.Contains(Palette.Dark.Wall, figures.Svg("EX-05.end.dark")!, StringComparison.Ordinal);
}

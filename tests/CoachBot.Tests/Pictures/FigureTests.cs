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
    [InlineData("EX-08")]
    [InlineData("ST-06")]
    [InlineData("ST-09")]
    [InlineData("ST-14")]
    public void A_loop_is_short_light_and_endless(string id)
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        var gif = figures.Gif(id)!;
        Assert.InRange(gif.Length, 1, PictureSheet.MostBytes - 1);
        var frames = GifReader.Read(gif);
        Assert.InRange(frames.Sum(frame => frame.Hundredths), 200, PictureSheet.MostHundredths);
        Assert.Equal(figures.LoopTime(id), frames.Sum(frame => frame.Hundredths));
        Assert.Contains("NETSCAPE2.0\u0003\u0001\0\0", System.Text.Encoding.Latin1.GetString(gif), StringComparison.Ordinal);
    }

    /// <summary>The end of the loop is one step before its beginning, so that nothing jumps when it begins anew.</summary>
    [Theory]
    [InlineData("EX-05")]
    [InlineData("EX-13")]
    [InlineData("EX-17")]
    [InlineData("ST-15")]
    [InlineData("WU-01")]
    public void A_loop_goes_there_and_the_same_way_back(string id)
    {
        var steps = new Figures(Poses.Book.Find(id)!, Palette.Light).LoopSteps().Select(step => step.Svg.Body).ToList();
        Assert.InRange(figures.LoopTime(id), 200, PictureSheet.MostHundredths);
        Assert.Equal(steps.Skip(1).Take((steps.Count / 2) - 1), steps.Skip((steps.Count / 2) + 1).Reverse());
        Assert.NotEqual(steps[0], steps[steps.Count / 2]);
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

    /// <summary>A chat does not say whether it is light or dark: the picture brings a ground of its own (decision 0016).</summary>
    [Fact]
    public void A_picture_for_a_chat_is_opaque_and_light_to_its_corners()
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        const int opaqueColour = 2;
        var chart = new CoachBot.Core.Charts.Chart.Calendar(new([], new(2026, 1, 5)), new("Days", [], NodaTime.IsoDayOfWeek.Monday, new([.. Enumerable.Repeat("m", 12)], IsMonthFirst: false)));
        Assert.All([figures.Png("EX-05.pair")!, figures.Png("EX-09.choices-bench")!, ChartPictures.Png(chart)!], png => Assert.Equal(opaqueColour, png[25]));
        var (first, light) = (GifReader.Read(figures.Gif("EX-05")!)[0].Rgb, 200);
        Assert.All([first[0], first[1], first[2], first[^3], first[^2], first[^1]], value => Assert.InRange(value, light, 255));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Letters_and_marks_stand_out_from_their_ground(bool isDark)
    {
        var colours = isDark ? Palette.Dark : Palette.Light;
        Assert.All([colours.Wall, colours.Paper], ground =>
        {
            Assert.All([colours.Text, colours.Soft], letters => Assert.True(Contrast(letters, ground) >= 4.5, $"{letters} on {ground}: {Contrast(letters, ground):0.0}"));
            Assert.All([colours.Good, colours.Bad, colours.Move], mark => Assert.True(Contrast(mark, ground) >= 3, $"{mark} on {ground}: {Contrast(mark, ground):0.0}"));
        });
    }

    /// <summary>As WCAG 2.2 reckons it, 1 to 21.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        double Part(int at)
        {
            var value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [Fact]
    public void A_dark_page_gets_a_dark_wall() =>
        Assert.Contains(Palette.Dark.Wall, figures.Svg("EX-05.end.dark")!, StringComparison.Ordinal);
}

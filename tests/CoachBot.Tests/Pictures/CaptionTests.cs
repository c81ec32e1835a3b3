using System.Globalization;
using System.Xml.Linq;
using CoachBot.Pictures;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.House;
using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>The words below start, end and fault, as people get them: large enough for a phone, and whole.</summary>
public sealed class CaptionTests
{
    /// <summary>Pixels of a picture that is 800 wide.</summary>
    private const double Smallest = 22, Edge = 6;

    private static readonly FigurePictures figures = new(Poses.Book);

    public static TheoryData<string, string> Languages => new() { { "en", "pair" }, { "en", "strip" }, { "es", "pair" }, { "es", "strip" } };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Captions_are_whole_and_can_be_read_on_a_phone(string language, string part)
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        var texts = Captioned(language, part).ToList();
        Assert.True(texts.Count >= Poses.Book.Ids.Count / 2, $"{texts.Count}");
        HouseLaws.AllKept(texts.Where(text => text.Value.EndsWith('…')).Select(text => $"{text.Id}: {text.Value}"));
        HouseLaws.AllKept(texts.Where(text => text.Size < Smallest).Select(text => $"{text.Id}: {text.Size}"));
        HouseLaws.AllKept(texts.Where(text => IsNearEdge(text.Value, text.Size, text.Room - text.Left) && text.Left + Inked(text.Value, text.Size) > text.Room - Edge).Select(text => $"{text.Id}: {text.Value}"));
    }

    private static IEnumerable<(string Id, string Value, double Size, double Left, double Room)> Captioned(string language, string part)
    {
        var words = TheScript.Script.Languages[language].Prompts;
        foreach (var id in TheScript.Script.Catalog.Exercises.Keys.Where(id => words.ContainsKey($"exercise.{id}.good")))
        {
            var (fault, good) = (part == "pair" ? words[$"exercise.{id}.fault"].Say[0] : "", words[$"exercise.{id}.good"].Say[0]);
            var drawn = XDocument.Parse(figures.Svg($"{id}.{part}", new(fault), new(good))!);
            foreach (var text in drawn.Descendants().Where(each => each.Name.LocalName == "text"))
                yield return (id, text.Value, Number(text, "font-size"), Number(text, "x"), Number(text.Parent!, "width"));
        }
    }

    /// <summary>Letters are never a third wider than they are reckoned; all others need no measuring.</summary>
    private static bool IsNearEdge(string text, double size, double room) => Lettering.Width(text, size, isBold: true) > room * 0.75;

    /// <summary>How far the letters really go, in pixels: what is drawn is measured, not reckoned.</summary>
    private static double Inked(string text, double size)
    {
        const int wide = 1200, high = 60;
        var svg = new Svg(wide, high, PanelPicture.Box(new(0, 0, wide, high), "#ffffff") + Lettering.Write(text, new(0, 40), size, "#000000", " font-weight=\"bold\""));
        var rgb = Assert.IsType<Rendered.Done>(Rasteriser.Render(svg)).Pixels.Rgb;
        return Enumerable.Range(0, wide * high).Where(pixel => rgb[pixel * 3] < 128).Max(pixel => pixel % wide);
    }

    private static double Number(XElement part, string name) => double.Parse(part.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

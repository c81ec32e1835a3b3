using System.Xml.Linq;
using CoachBot.Pictures;
using CoachBot.Pictures.Charts;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>Charts of one day, of gaps, of 400 days; and their words.</summary>
public sealed class ChartTests
{
    private static readonly LocalDate first = new(2026, 1, 5);

    private static readonly PainWords words = new("Your pain", "Worst", "Usual", "Session", day => $"{day.Day}.{day.Month}.") { Fine = "fine", Watch = "watch", Stop = "stop", Nothing = "No answers yet" };

    private static readonly PainSentences sentences = new("{count} days, {first} to {last}", "{name} from {from} to {to}, between {low} and {high}", "{count} sessions", "{name} began on {first}", "No answers yet.");

    [Fact]
    public void Without_an_answer_it_says_so()
    {
        Assert.Contains("No answers yet", ChartPictures.Svg(new PainData([], []), words), StringComparison.Ordinal);
        Assert.Equal("No answers yet.", PainText.Alt(new([], []), words, sentences));
    }

    [Fact]
    public void One_day_is_one_mark_in_the_middle()
    {
        var svg = Read(ChartPictures.Svg(Days(1), words));
        Assert.DoesNotContain(svg.Descendants(), part => part.Attribute("stroke-dasharray")?.Value == "10 7");
        var square = Assert.Single(svg.Descendants(), part => part.Name.LocalName == "rect" && part.Attribute("stroke") is not null && Number(part, "y") < 500);
        var day = Assert.Single(svg.Descendants(), part => part.Name.LocalName == "text" && part.Value == "5.1.");
        Assert.Equal(Number(day, "x"), Number(square, "x") + 8, 0.2);
    }

    [Fact]
    public void A_silence_is_a_gap_and_no_line()
    {
        var data = new PainData([new(first, 5, 3), new(first.PlusDays(1), 4, 3), new(first.PlusDays(9), 3, 2)], []);
        Assert.Single(Read(ChartPictures.Svg(data, words)).Descendants(), part => part.Attribute("stroke-dasharray")?.Value == "10 7");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(400)]
    public void Everything_written_is_on_the_paper_and_large_enough(int days)
    {
        foreach (var text in Read(ChartPictures.Svg(Days(days), words)).Descendants().Where(part => part.Name.LocalName == "text"))
        {
            Assert.InRange(Number(text, "x"), 0, Plot.Wide);
            Assert.InRange(Number(text, "y"), 0, Plot.High);
            Assert.True(Number(text, "font-size") >= 22, text.ToString());
        }
    }

    [Fact]
    public void Four_hundred_days_are_drawn_by_the_week()
    {
        var marks = Read(ChartPictures.Svg(Days(400), words)).Descendants().Count(part => part.Name.LocalName == "rect" && part.Attribute("stroke") is not null);
        Assert.InRange(marks, 50, 62);
    }

    [Fact]
    public void The_same_day_told_twice_counts_once() =>
        Assert.Single(PainText.Table(new([new(first, 5, 3), new(first, 4, 2)], []), words));

    [Fact]
    public void The_table_and_the_alt_text_tell_the_story()
    {
        var data = new PainData([new(first, 6, 4), new(first.PlusDays(1), null, 2, HasSession: true), new(first.PlusDays(3), 3, 1)], [new(first.PlusDays(1), "Phase 1")]);
        Assert.Equal(["5.1.: Worst 6, Usual 4", "6.1.: Usual 2, Session", "8.1.: Worst 3, Usual 1"], PainText.Table(data, words));
        Assert.Equal(
            "Your pain. 3 days, 5.1. to 8.1. Worst from 6 to 3, between 3 and 6. Usual from 4 to 1, between 1 and 4. Phase 1 began on 6.1. 1 sessions.",
            PainText.Alt(data, words, sentences));
    }

    [Fact]
    public void A_ladder_shows_the_newest_load_and_the_aim()
    {
        var data = new LadderData([new(first, 20, LadderResult.Up), new(first.PlusDays(3), 30, LadderResult.Hold), new(first.PlusDays(6), 25, LadderResult.Back)], 60);
        var svg = ChartPictures.Svg(data, new LadderWords("Load", "Up", "Same", "Back", day => $"{day.Day}.") { Load = load => $"{load} kg", Aim = "Before:" });
        Assert.Contains(">25 kg<", svg, StringComparison.Ordinal);
        Assert.Contains(">Before: 60 kg<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_shows_eight_weeks_at_most_and_nothing_after_today()
    {
        var marks = Enumerable.Range(0, 400).ToDictionary(i => first.PlusDays(i), i => (DayMark)((i % 4) + 1));
        var calendar = new CalendarWords("Days", ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], IsoDayOfWeek.Monday, day => $"{day.Day}.{day.Month}.");
        var texts = Read(ChartPictures.Svg(new CalendarData(marks, first.PlusDays(399)), calendar)).Descendants().Count(part => part.Name.LocalName == "text");
        Assert.Equal(1 + 7 + 8 + 4, texts);
        Assert.Contains("Days", ChartPictures.Svg(new CalendarData(new Dictionary<LocalDate, DayMark>(), first), calendar), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_wrote_stays_words() =>
        Assert.Contains("&lt;b&gt;", ChartPictures.Svg(Days(3) with { Phases = [new(first, "<b>")] }, words), StringComparison.Ordinal);

    private static PainData Days(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => new PainDay(first.PlusDays(i), (i * 7 % 9) + 1, i * 5 % 6, i % 3 == 0))], [new(first, "Phase 0"), new(first.PlusDays(count / 2), "Phase 1")]);

    private static XElement Read(string svg) => XDocument.Parse(svg).Root!;

    private static double Number(XElement part, string name) => double.Parse(part.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}

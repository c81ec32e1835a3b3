using System.Xml.Linq;
using CoachBot.Core.Charts;
using CoachBot.Pictures;
using CoachBot.Pictures.Charts;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>Charts of one day, of gaps, of 400 days; and their words.</summary>
public sealed class ChartTests
{
    private static readonly LocalDate first = new(2026, 1, 5);

    private static readonly ShortDates dates = new([.. Enumerable.Range(1, 12).Select(month => $"m{month}")], IsMonthFirst: false);

    private static readonly PainWords words = new("Your pain", "Worst", "Usual", "Session", dates) { Low = "low", Middle = "middle", High = "high", Nothing = "No answers yet" };

    [Fact]
    public void Without_an_answer_it_says_so()
    {
        Assert.Contains("No answers yet", ChartPictures.Svg(Pain(new([], []))), StringComparison.Ordinal);
    }

    [Fact]
    public void One_day_is_one_mark_in_the_middle()
    {
        var svg = Read(ChartPictures.Svg(Pain(Days(1))));
        Assert.DoesNotContain(svg.Descendants(), part => part.Attribute("stroke-dasharray")?.Value == "10 7");
        var square = Assert.Single(svg.Descendants(), part => part.Name.LocalName == "rect" && part.Attribute("stroke") is not null && Number(part, "y") < 500);
        var day = Assert.Single(svg.Descendants(), part => part.Name.LocalName == "text" && part.Value == "5 m1");
        Assert.Equal(Number(day, "x"), Number(square, "x") + 8, 0.2);
    }

    [Fact]
    public void A_silence_is_a_gap_and_no_line()
    {
        var data = new PainData([new(first, 5, 3), new(first.PlusDays(1), 4, 3), new(first.PlusDays(9), 3, 2)], []);
        Assert.Single(Read(ChartPictures.Svg(Pain(data))).Descendants(), part => part.Attribute("stroke-dasharray")?.Value == "10 7");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(400)]
    public void Everything_written_is_on_the_paper_and_large_enough(int days)
    {
        foreach (var text in Read(ChartPictures.Svg(Pain(Days(days)))).Descendants().Where(part => part.Name.LocalName == "text"))
        {
            Assert.InRange(Number(text, "x"), 0, Plot.Wide);
            Assert.InRange(Number(text, "y"), 0, Plot.High);
            Assert.True(Number(text, "font-size") >= 22, text.ToString());
        }
    }

    [Fact]
    public void Four_hundred_days_are_drawn_by_the_week()
    {
        var marks = Read(ChartPictures.Svg(Pain(Days(400)))).Descendants().Count(part => part.Name.LocalName == "rect" && part.Attribute("stroke") is not null);
        Assert.InRange(marks, 50, 62);
    }

    [Fact]
    public void The_same_day_told_twice_counts_once() =>
        Assert.Equal([new(first, 4, 2)], new PainData([new(first, 5, 3), new(first, 4, 2)], []).InOrder());

    [Fact]
    public void A_ladder_shows_the_newest_load_and_the_aim()
    {
        LadderStep Step(int day, int load, LadderResult result) => new(first.PlusDays(day), new(load, $"{load} kg"), result);
        var data = new LadderData([Step(0, 20, LadderResult.Up), Step(3, 30, LadderResult.Hold), Step(6, 25, LadderResult.Back)], new(60, "60 kg"));
        var svg = ChartPictures.Svg(new Chart.Ladder(data, new("Load", "Up", "Same", "Back", dates) { Aim = "Before:" }));
        Assert.Contains(">25 kg<", svg, StringComparison.Ordinal);
        Assert.Contains(">Before: 60 kg<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_shows_eight_weeks_at_most_and_nothing_after_today()
    {
        var marks = Enumerable.Range(0, 400).Select(i => new MarkedDay(first.PlusDays(i), (DayMark)((i % 2) + 1))).ToList();
        var calendar = new CalendarWords("Days", ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], IsoDayOfWeek.Monday, dates) { Answered = "answered", Trained = "trained" };
        string Drawn(IReadOnlyList<MarkedDay> days, LocalDate last) => ChartPictures.Svg(new Chart.Calendar(new(days, last), calendar));
        Assert.Equal(1 + 7 + 8 + 2, Read(Drawn(marks, first.PlusDays(399))).Descendants().Count(part => part.Name.LocalName == "text"));
        Assert.Contains("Days", Drawn([], first), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_knows_every_colour_that_a_chart_names()
    {
        var css = File.ReadAllText(Path.Combine(Dialogs.DialogFolder.Repository, "src", "CoachBot.Web", "Page", "chat.css"));
        Assert.Contains($".chart {{ {ChartPictures.Colours.Light} }}", css, StringComparison.Ordinal);
        Assert.Contains($".chart {{ {ChartPictures.Colours.Dark} }}", css, StringComparison.Ordinal);
        var named = ChartPictures.Inline(Pain(Days(40))).Split("var(")[1..].Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).Distinct();
        Assert.All(named, name => Assert.Contains($"{name}: #", css, StringComparison.Ordinal));
    }

    [Fact]
    public void A_chart_that_waits_to_be_sent_is_the_same_afterwards()
    {
        var chart = new Chart.Ladder(new([new(first, new(2.5m, "2.5 kg"), LadderResult.Back)], null), new("Load", "Up", "Same", "Back", dates));
        Assert.Equal(ChartPictures.Svg(chart), ChartPictures.Svg(ChartJson.Read(ChartJson.Write(chart))));
        Assert.Equal(ChartPictures.Svg(Pain(Days(9))), ChartPictures.Svg(ChartJson.Read(ChartJson.Write(Pain(Days(9))))));
    }

    [Fact]
    public void What_a_person_wrote_stays_words() =>
        Assert.Contains("&lt;b&gt;", ChartPictures.Svg(Pain(Days(3) with { Phases = [new(first, "<b>")] })), StringComparison.Ordinal);

    private static Chart.Pain Pain(PainData data) => new(data, words);

    private static PainData Days(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => new PainDay(first.PlusDays(i), (i * 7 % 9) + 1, i * 5 % 6, i % 3 == 0))], [new(first, "Phase 0"), new(first.PlusDays(count / 2), "Phase 1")]);

    private static XElement Read(string svg) => XDocument.Parse(svg).Root!;

    private static double Number(XElement part, string name) => double.Parse(part.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}

using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Router.Turns;
using Xunit;

namespace CoachBot.Tests.Routing;

/// <summary>A printed page on its way into a file.</summary>
public sealed class PrintTests
{
    private static readonly Chart chart = new Chart.Calendar(new([], new(2026, 1, 5)), new("Days", [], NodaTime.IsoDayOfWeek.Monday, new([], IsMonthFirst: false)));

    [Theory]
    [InlineData("<svg/>", "<p><svg/></p>")]
    [InlineData(null, "<p></p>")]
    public void A_chart_comes_into_its_place_or_leaves_it_empty(string? drawn, string html)
    {
        var coaching = new Coaching((_, _) => throw new InvalidOperationException(), _ => Level.None, () => null) { Draw = _ => drawn };
        var page = new PrintedPage("note.html", $"<p>{PrintedPage.PlaceOf(0)}</p>") { Charts = [chart] };
        Assert.Equal(html, coaching.Print(page).Text);
    }
}

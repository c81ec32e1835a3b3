using CoachBot.Core.Notes;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Notes;

/// <summary>/export as a page: everything of the file, in words where there are some.</summary>
public sealed class ReadableExportTests
{
    private const string Json = """
        {"person":7,"kept":true,"channels":["web"],"state":{"answers":{"site":"site.side","about.list":"about.thinners,about.known"},
        "checkIns":{"past":[{"on":"2026-01-06","usual":4}]}},"journal":[],"timers":[{"kind":"check-in"}],"messages":["<b>hi</b>"],"deadLetters":null}
        """;

    [Fact]
    public void Every_part_of_the_file_is_on_the_page()
    {
        var page = ReadableExport.Write(Json, TheScript.Script, "en");
        foreach (var heading in new[] { "Your number here", "You said: keep my answers", "Your chats", "What I know of you", "What happened, and when", "When I write next", "Messages on their way", "Messages I failed on" })
        {
            Assert.Contains($"<h2>{heading}</h2>", page, StringComparison.Ordinal);
        }

        Assert.Contains("2026-01-06", page, StringComparison.Ordinal);
        Assert.Contains("check-in", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_in_the_words_that_were_tapped()
    {
        var page = ReadableExport.Write(Json, TheScript.Script, "en");
        Assert.Contains("<th>Where it is</th><td>One side</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th>About you</th><td>Blood thinners, A known back condition</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_somebody_typed_becomes_a_tag()
    {
        var page = ReadableExport.Write(Json, TheScript.Script, "en");
        Assert.Contains("&lt;b&gt;hi&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("tlh")]
    public void A_language_without_the_words_gets_the_page_in_English(string language) =>
        Assert.Equal(ReadableExport.Write(Json, TheScript.Script, "en"), ReadableExport.Write(Json, TheScript.Script, language));
}

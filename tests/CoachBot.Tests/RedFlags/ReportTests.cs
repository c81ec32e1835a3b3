using System.Text.Json;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

public sealed class ReportTests
{
    [Fact]
    public void A_line_holds_text_level_flags_and_why()
    {
        const string text = "my \"crotch\" is numb 😵, no fever";
        using var line = JsonDocument.Parse(RedFlagReport.Line(text, ReaderFromFiles.Read(text)));
        Assert.Equal(["text", "language", "level", "flags", "why"], line.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(text, line.RootElement.GetProperty("text").GetString());
        Assert.Equal("en", line.RootElement.GetProperty("language").GetString());
        Assert.Equal("emergency", line.RootElement.GetProperty("level").GetString());
        Assert.Equal("RF-CES-01", line.RootElement.GetProperty("flags")[0].GetString());
        var why = line.RootElement.GetProperty("why").EnumerateArray().Select(one => one.GetString()!).ToList();
        Assert.Contains(why, one => one.Contains("saddle = \"crotch\"", StringComparison.Ordinal));
        Assert.Contains(why, one => one.Contains("negated", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_is_one_line() => Assert.DoesNotContain('\n', RedFlagReport.Line("a\nb", Reading.Nothing));

    [Fact]
    public void A_score_counts_what_is_right_and_lists_what_is_not()
    {
        var score = new RedFlagScore();
        Reading Says(Level level) => new([new("RF-CES-01", level, null, "rule", "clause", [])], []);
        Assert.True(score.TryAdd("""{"text": "one", "label": "emergency"}""", _ => Says(Level.Emergency)));
        Assert.True(score.TryAdd("""{"text": "two", "label": "emergency"}""", _ => Reading.Nothing));
        Assert.True(score.TryAdd("""{"text": "three", "label": "none"}""", _ => Says(Level.Soon)));
        Assert.True(score.TryAdd("""{"text": "four", "label": "ask", "accept": ["urgent"]}""", _ => Says(Level.Soon)));
        Assert.True(score.TryAdd("""{"text": "five", "label": "none"}""", _ => Says(Level.Urgent)));
        Assert.False(score.TryAdd("""{"text": "six"}""", _ => Reading.Nothing));
        Assert.False(score.TryAdd("not json", _ => Reading.Nothing));
        Assert.Equal((5, 1, 2), (score.Count, score.Missed, score.Wrong.Count));
        Assert.Equal(0.5, score.FalseAlarms(Level.Emergency, Level.Urgent));
        Assert.Contains("emergency            1 of 2 right", score.ToString(), StringComparison.Ordinal);
        Assert.Contains("none read as urgent: five", score.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_says_how_often_each_flag_is_found()
    {
        var score = new RedFlagScore();
        Reading Says(Level level) => new([new("RF-CES-01", level, null, "rule", "clause", [])], []);
        Assert.True(score.TryAdd("""{"text": "one", "label": "emergency", "flag": "RF-CES-01"}""", _ => Says(Level.Emergency)));
        Assert.True(score.TryAdd("""{"text": "two", "label": "emergency", "flags": ["RF-CES-01", "RF-CES-02"]}""", _ => Reading.Nothing));
        Assert.True(score.TryAdd("""{"text": "three", "label": "ask", "flag": "RF-CES-02"}""", _ => Says(Level.Ask)));
        Assert.True(score.TryAdd("""{"text": "four", "label": "none", "flag": "RF-CES-02"}""", _ => Reading.Nothing));
        Assert.Equal([new("RF-CES-01", 2, 1, 1), new("RF-CES-02", 2, 1, 1)], score.ByFlag);
    }
}

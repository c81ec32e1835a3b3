using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class AnswerWordsFaults
{
    [Fact]
    public void A_missing_file_is_one_fault()
    {
        var faults = new List<ScriptFault>();
        Assert.Null(AnswerWords.Load([], "en", faults));
        Assert.Equal(("en/lexicon/answers.json", "D070"), (faults[0].Path, faults[0].Code));
    }

    [Theory]
    [InlineData("{ \"yes\": [\"yes\" ", "D071", 1)]
    [InlineData("{ \"yes\": [\"\\ud800\"] }", "D071", 1)]
    [InlineData("{\n \"yess\": [\"yes\"] }", "D072", 2)]
    [InlineData("{ \"yes\": [\"yes\",\n 5] }", "D073", 2)]
    [InlineData("{ \"number\": { \"six\": \"6\" } }", "D073", 1)]
    [InlineData("{ \"day-part\": { \"noon\": \"25:00\" } }", "D073", 1)]
    [InlineData("{ \"control\": [\"back\"] }", "D073", 1)]
    [InlineData("{ \"yes\": [\"yes\",\n\n \"yes\"] }", "D074", 3)]
    [InlineData("{ \"yes\": [\"...\"] }", "D075", 1)]
    public void A_fault_names_its_line_and_number(string text, string code, int line)
    {
        var faults = new List<ScriptFault>();
        Assert.Null(AnswerWords.Load([new ScriptFile("xx/lexicon/answers.json", text)], "xx", faults));
        Assert.Equal((code, line), (faults[0].Code, faults[0].Line));
    }

    [Fact]
    public void A_language_may_have_a_few_words_only()
    {
        var faults = new List<ScriptFault>();
        var words = AnswerWords.Load(
            [new ScriptFile("de/lexicon/answers.json", """{ "yes": ["ja"], "no": ["nein"], "minutes-past": { "halb": -30 }, "number": { "acht": 8 } }""")], "de", faults);
        Assert.Empty(faults);
        Assert.Equal(YesNo.Yes, Answers.YesNo(words!.Hear("Ja!"))?.Answer);
        Assert.Equal(new NodaTime.LocalTime(7, 30), Answers.Clock(words.Hear("halb acht"))?.Time);
    }
}

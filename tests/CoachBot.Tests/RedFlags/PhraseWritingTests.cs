using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

/// <summary>What a phrase of a lexicon can say beyond its words, shown with a lexicon of a few words.</summary>
public sealed class PhraseWritingTests
{
    private const string Flags = """
        [ {"id": "RF-CES-01", "level": "emergency", "family": "ces", "lowestWhenOld": "none", "source": "coaching.md 2.6"} ]
        """;

    private const string Lexicon = """
        {
          "folds": { "u": "ü", "s": "ß" },
          "silent": ["ue"],
          "words": { "barrier": ["nicht", "aber"], "tie": ["dass"], "and": ["und"], "verb": ["ist"] },
          "concepts": {
            "not": ["nicht", "kein"],
            "not-after": ["habe ich nicht ."],
            "unfelt": ["spür ... nicht", "weg ."],
            "dull": ["dumpf", "dumpf dass"],
            "here": ["hier", "füße"],
            "fall": ["# meter", "3 stufen"]
          }
        }
        """;

    private const string Rules = """
        {
          "pastClarifier": "CL-03", "personClarifier": "CL-03", "quoteFlag": "RF-CES-01",
          "clarifiers": { "CL-03": "emergency" },
          "regions": ["here"], "signs": ["unfelt", "dull"],
          "rules": [ {"id": "one", "flag": "RF-CES-01", "all": ["unfelt|dull", "here"]}, {"id": "two", "flag": "RF-CES-01", "all": ["fall"]} ]
        }
        """;

    private static readonly RedFlagReader reader = Load();

    [Theory]
    [InlineData("ich spür hier nicht")]
    [InlineData("ich spür seit gestern abend alles hier nicht")]
    public void Three_dots_stand_for_the_words_between(string text) => Assert.Equal(Level.Emergency, LevelOf(text));

    [Theory]
    [InlineData("2 meter")]
    [InlineData("3 meter")]
    [InlineData("3meter")]
    [InlineData("3 stufen")]
    public void A_number_that_one_phrase_names_is_any_number_to_the_others(string text) => Assert.Equal(Level.Emergency, LevelOf(text));

    [Theory]
    [InlineData("ich spür hier. nicht")]
    [InlineData("ich spür hier aber nicht")]
    [InlineData("ich spür hier eins zwei drei vier fünf sechs sieben nicht")]
    public void They_do_not_reach_beyond_the_statement_or_too_far(string text) => Assert.Equal(Level.None, LevelOf(text));

    [Theory]
    [InlineData("hier weg", Level.Emergency)]
    [InlineData("hier weg, sonst gut", Level.Emergency)]
    [InlineData("hier weg gelaufen", Level.None)]
    public void A_point_asks_for_the_end_of_the_statement(string text, Level level) => Assert.Equal(level, LevelOf(text));

    [Theory]
    [InlineData("hier dumpf habe ich nicht", Level.None)]
    [InlineData("hier dumpf und alles habe ich nicht", Level.None)]
    [InlineData("hier ist dumpf und alles habe ich nicht", Level.Emergency)]
    public void A_denial_behind_an_and_takes_back_no_statement_before_it(string text, Level level) => Assert.Equal(level, LevelOf(text));

    [Fact]
    public void A_comma_before_a_tying_word_parts_nothing()
    {
        Assert.Equal("dumpf dass hier", reader.Read("dumpf, dass hier", "en", null).Findings[0].Clause);
        Assert.NotEqual("dumpf hier", reader.Read("dumpf, hier", "en", null).Findings[0].Clause);
    }

    [Theory]
    [InlineData("dumpf füße")]
    [InlineData("dumpf fueße")]
    public void A_silent_letter_is_left_out(string text) => Assert.Equal(Level.Emergency, LevelOf(text));

    private static Level LevelOf(string text) => reader.Read(text, "en", null).Level;

    private static RedFlagReader Load()
    {
        var faults = new List<ScriptFault>();
        var loaded = RedFlagReader.Load([new("catalog/flags.json", Flags), new("en/lexicon/words.json", Lexicon), new("catalog/red-flags.json", Rules)], faults);
        Assert.Empty(faults);
        return loaded!;
    }
}

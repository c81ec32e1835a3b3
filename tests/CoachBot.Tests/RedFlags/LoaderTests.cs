using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

public sealed class LoaderTests
{
    private const string Flags = """
        [
          {"id": "RF-CES-01", "level": "emergency", "family": "ces", "lowestWhenOld": "none", "source": "coaching.md 2.6"}
        ]
        """;

    private const string Lexicon = """
        { "concepts": {
          "not": ["no"],
          "here": ["here"],
          "numb": ["numb"]
        } }
        """;

    private const string Rules = """
        {
          "pastClarifier": "CL-03", "personClarifier": "CL-03", "quoteFlag": "RF-CES-01",
          "clarifiers": { "CL-03": "emergency" },
          "contradictions": [["here", "there"]],
          "rules": [
            {"id": "one", "flag": "RF-CES-01", "all": ["numb", "here"]}
          ]
        }
        """;

    [Fact]
    public void Small_files_that_fit_make_a_reader()
    {
        Assert.Empty(Faults());
        Assert.Equal(Level.Emergency, RedFlagReader.Load(Files(Flags, Lexicon, Rules), [])!.Read("numb here", "en", null).Level);
    }

    [Theory]
    [InlineData("\"numb\", \"here\"", "\"numb\", \"nowhere\"", "R004", 6)]
    [InlineData("\"flag\": \"RF-CES-01\"", "\"flag\": \"RF-CES-99\"", "R005", 6)]
    [InlineData("\"all\": [", "\"ask\": \"CL-99\", \"all\": [", "R006", 6)]
    [InlineData("\"all\": [\"numb\", \"here\"]", "\"none\": [\"numb\"]", "R002", 6)]
    [InlineData("\"all\": [", "\"level\": \"awful\", \"all\": [", "R010", 6)]
    [InlineData("\"rules\": [", "\"rules\": [ {\"id\": \"one\", \"flag\": \"RF-CES-01\", \"all\": [\"numb\"]},", "R011", 6)]
    [InlineData("\"clarifiers\": {", "\"clarifiers\": ,{", "R001", 3)]
    public void A_wrong_rule_is_named_with_its_line(string good, string bad, string code, int line) =>
        AssertFault(Faults(rules: Rules.Replace(good, bad, StringComparison.Ordinal)), "catalog/red-flags.json", code, line);

    [Theory]
    [InlineData("\"numb\": [\"numb\"]", "\"numb\": []", "R003", 4)]
    [InlineData("\"numb\": [\"numb\"]", "\"numb\": [\"numb\"], \"there\": [\"here\"]", "R007", 4)]
    [InlineData("[\"numb\"]", "[\"numb\", \"numb\"]", "R008", 4)]
    [InlineData("[\"numb\"]", "[\"<cold> numb\"]", "R009", 4)]
    [InlineData("[\"numb\"]", "[\"@cold\", \"numb\"]", "R004", 4)]
    [InlineData("\"concepts\": {", "\"words\": { \"sad\": [\"blue\"] }, \"concepts\": {", "R013", 1)]
    [InlineData("[\"here\"]", "[\"here\" \"there\"]", "R001", 3)]
    public void A_wrong_lexicon_is_named_with_its_line(string good, string bad, string code, int line) =>
        AssertFault(Faults(lexicon: Lexicon.Replace(good, bad, StringComparison.Ordinal)), "en/lexicon/words.json", code, line);

    [Fact]
    public void Missing_rules_are_named()
    {
        var faults = new List<ScriptFault>();
        Assert.Null(RedFlagReader.Load([.. Files(Flags, Lexicon, Rules).Where(file => file.Path != "catalog/red-flags.json")], faults));
        Assert.Contains(faults, fault => fault.Path == "catalog/red-flags.json" && fault.Code == "R012");
    }

    [Fact]
    public void All_flags_of_the_rules_and_more_are_listed_with_a_source()
    {
        var flags = ReaderFromFiles.Flags;
        Assert.Equal(53, flags.Count);
        Assert.All(flags.Values, flag => Assert.NotEmpty(flag.Source));
        Assert.Equal(Level.Urgent, flags["RF-CAR-01"].LowestWhenOld);
        Assert.Null(flags["RF-MH-01"].LowestWhenOld);
    }

    private static List<ScriptFault> Faults(string flags = Flags, string lexicon = Lexicon, string rules = Rules)
    {
        var faults = new List<ScriptFault>();
        var reader = RedFlagReader.Load(Files(flags, lexicon, rules), faults);
        Assert.Equal(faults.Count == 0, reader is not null);
        return faults;
    }

    private static List<ScriptFile> Files(string flags, string lexicon, string rules) =>
        [new("catalog/flags.json", flags), new("en/lexicon/words.json", lexicon), new("catalog/red-flags.json", rules)];

    private static void AssertFault(List<ScriptFault> faults, string path, string code, int line) =>
        Assert.Contains(faults, fault => fault.Path == path && fault.Code == code && fault.Line == line && fault.Sentence.Length > 10);
}

using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class PromptRuleTests
{
    private const string Hard = "Considering everything that happened yesterday and during the preceding evening, discontinue participation immediately and contact a physiotherapist or rheumatologist straightaway.";

    [Theory]
    [InlineData("""{ "text": "A", "reply": "a" }, { "text": "B", "reply": "a" }""", "D018")]
    [InlineData("""{ "text": "A", "reply": "a" }, { "text": "a", "reply": "b" }""", "D020")]
    [InlineData("""{ "text": "A", "reply": "a", "also": ["x"] }, { "text": "B", "reply": "b", "also": ["X"] }""", "D020")]
    [InlineData("""{ "text": "Not sure", "reply": "a", "also": ["not sure", "x", "X"] }""", "")]
    [InlineData("""{ "text": "", "reply": "a" }""", "D019")]
    [InlineData("""{ "text": "A", "reply": "a", "also": [" "] }""", "D019")]
    [InlineData("""{ "text": "A", "reply": "a_b" }""", "D017")]
    [InlineData("""{ "text": "A", "reply": "" }""", "D017")]
    [InlineData("""{ "text": "A", "reply": "a.really-long-reply-that-no-button-should-have-at1" }""", "D017")]
    [InlineData("""{ "text": "A", "reply": "a.really-long-reply-that-no-button-should-have-1" }""", "")]
    [InlineData("""{ "text": "A {number}", "reply": "a" }""", "D004")]
    [InlineData("""{ "text": "A" }""", "D003 D017")]
    [InlineData("""{ "text": "A", "reply": "a", "repli": "b" }""", "D002")]
    [InlineData("\"A\"", "D003")]
    public void Buttons_are_checked_one_by_one(string buttons, string codes) =>
        Assert.Equal(codes, Codes($$"""{ "say": ["Well?"], "buttons": [{{buttons}}] }"""));

    [Fact]
    public void A_shortcut_for_a_typed_time_carries_the_time()
    {
        const string Prompt = """{ "say": ["When?"], "buttons": [{ "text": "7:00", "reply": "clock|07:00" }] }""";
        Assert.Empty(SmallScript.Saying(Prompts.Clock("new.ask"), Prompt).Faults);
        Assert.Empty(SmallScript.Saying(Prompts.Place("new.ask"), Prompt).Faults);
        Assert.Equal("D017", SmallScript.Codes(SmallScript.Saying(Prompts.Say("new.ask"), Prompt)));
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("\"Ana Lee, 2026-01-31\"", "")]
    [InlineData("\"Lee, Ana, 2026-03-01\"", "")]
    [InlineData("\"Ana Lee\"", "D025")]
    [InlineData("\"2026-01-31\"", "D025")]
    [InlineData("\"Ana Lee, 2026-31-01\"", "D025")]
    [InlineData("\"Ana Lee, 2026-03-02\"", "D025")]
    [InlineData("true", "D003")]
    public void A_review_names_a_person_and_a_past_day(string reviewed, string codes) =>
        Assert.Equal(codes, Codes($$"""{ "say": ["Well?"], "reviewed": {{reviewed}} }"""));

    [Fact]
    public void A_picture_needs_its_words_and_the_words_a_picture()
    {
        Assert.Equal("D024", Codes("""{ "say": ["Well?"], "picture": "pose" }"""));
        Assert.Equal("D024", Codes("""{ "say": ["Well?"], "picture": "pose", "alt": " " }""").Split(' ')[0]);
        Assert.Equal("D024", Codes("""{ "say": ["Well?"], "alt": "A pose." }"""));
    }

    [Fact]
    public void A_hard_text_is_refused_unless_it_is_excused_by_id_with_a_reason()
    {
        var use = Prompts.Say("new.ask");
        var hard = ("en/new.json", $$"""{ "new.ask": { "say": ["{{Hard}}"] } }""");
        Assert.Equal("D022", SmallScript.Codes(ScriptLoader.Load(SmallScript.FilesWith(hard), SmallScript.Today, [.. SmallScript.Uses, use])));
        var excused = SmallScript.FilesWith(hard, ("catalog/reading.json", """{ "exceptions": { "new.ask": "Ready wording." } }"""));
        Assert.Empty(ScriptLoader.Load(excused, SmallScript.Today, [.. SmallScript.Uses, use]).Faults);
        Assert.Equal("D003 D028", SmallScript.Codes(SmallScript.With(("catalog/reading.json", """{ "exceptions": { "new.ask": "" } }"""))));
    }

    [Fact]
    public void A_question_that_is_not_last_can_be_excused_too()
    {
        var use = Prompts.Say("new.ask");
        var files = SmallScript.FilesWith(
            ("en/new.json", """{ "new.ask": { "say": ["In danger now? Call for help."] } }"""),
            ("catalog/reading.json", """{ "questions": { "new.ask": "Ready wording of the opening." } }"""));
        Assert.Empty(ScriptLoader.Load(files, SmallScript.Today, [.. SmallScript.Uses, use]).Faults);
    }

    [Fact]
    public void Short_texts_are_not_measured()
    {
        Assert.Equal("", Codes("""{ "say": ["Considerable unanticipated physiotherapeutic improvement."] }"""));
    }

    private static string Codes(string prompt) => SmallScript.Codes(SmallScript.Saying(Prompts.Say("new.ask", "number?"), prompt));
}

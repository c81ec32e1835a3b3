using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class PromptLimitTests
{
    private const string Line = "Rest it well, sit with care, and walk a bit each hour. ";

    [Theory]
    [InlineData(PromptKind.Say, 600)]
    [InlineData(PromptKind.List, 750)]
    [InlineData(PromptKind.Words, 300)]
    [InlineData(PromptKind.Card, 1200)]
    public void A_text_has_as_many_characters_as_its_kind_allows(PromptKind kind, int most)
    {
        Assert.Empty(Codes(kind, Text(kind, most)));
        Assert.Equal("D011", Codes(kind, Text(kind, most + 1)));
    }

    [Theory]
    [InlineData(PromptKind.Emergency, 90)]
    [InlineData(PromptKind.Urgent, 110)]
    public void Somebody_in_fear_reads_few_words(PromptKind kind, int most)
    {
        Assert.Empty(Codes(kind, Counted(most)));
        Assert.Equal("D013", Codes(kind, Counted(most + 1)));

        static string Counted(int words) => "Call {number}." + string.Concat(Enumerable.Repeat(" Go.", words - 2));
    }

    [Theory]
    [InlineData(PromptKind.Say, 5)]
    [InlineData(PromptKind.Picker, 10)]
    [InlineData(PromptKind.Toggles, 10)]
    [InlineData(PromptKind.Emergency, 5)]
    [InlineData(PromptKind.Words, 0)]
    public void Buttons_are_few(PromptKind kind, int most)
    {
        Assert.Empty(Codes(kind, "{number}", most));
        Assert.Equal("D016", Codes(kind, "{number}", most + 1));
    }

    [Theory]
    [InlineData(PromptKind.Say, "One.\\n\\nTwo.\\n\\nThree?", "")]
    [InlineData(PromptKind.Say, "One.\\nTwo.\\nThree.\\nFour?", "")]
    [InlineData(PromptKind.Say, "One.\\n\\nTwo.\\n\\nThree.\\n\\nFour?", "D012")]
    [InlineData(PromptKind.Card, "One.\\n\\nTwo.\\n\\nThree.\\n\\nFour?", "")]
    public void Paragraphs_are_parted_by_an_empty_line(PromptKind kind, string say, string codes) => Assert.Equal(codes, Codes(kind, say));

    [Theory]
    [InlineData(PromptKind.Say, "Where is it?", "")]
    [InlineData(PromptKind.Say, "'Where is it?'", "")]
    [InlineData(PromptKind.Say, "Where is it? How long?", "D015")]
    [InlineData(PromptKind.Say, "Where is it? Tell me.", "D015")]
    [InlineData(PromptKind.Scale, "How is it? 0 is no pain.", "")]
    [InlineData(PromptKind.Scale, "How is it? Is 0 no pain?", "D015")]
    [InlineData(PromptKind.List, "Thanks. Is any of this true?\\n1 Fever\\n2 Cancer?", "")]
    [InlineData(PromptKind.List, "Is any of this true?\\n1 Fever\\nTell me.", "D015")]
    [InlineData(PromptKind.Toggles, "Is any of this true?\\n- Told of a disc. Or so?\\n- Blood thinners", "")]
    [InlineData(PromptKind.Words, "why?", "D015")]
    [InlineData(PromptKind.Card, "Why? Because. And then?", "")]
    [InlineData(PromptKind.Emergency, "Call {number}. Is there someone near you?", "")]
    [InlineData(PromptKind.Emergency, "In danger? Call {number}.", "D030")]
    public void One_question_is_asked_and_it_is_last(PromptKind kind, string say, string codes) => Assert.Equal(codes, Codes(kind, say));

    [Theory]
    [InlineData("Is it?\\n1 a\\n2. b\\n3) c", "")]
    [InlineData("Is it?", "D014")]
    [InlineData("Is it?\\n1 a\\n2 b\\n2 c", "D014")]
    [InlineData("Is it?\\n1 one two three four five six seven eight nine ten eleven twelve", "")]
    [InlineData("Is it?\\n1 one two three four five six seven eight nine ten eleven twelve thirteen", "D014")]
    [InlineData("Is it?\\n1 a\\n2 a\\n3 a\\n4 a\\n5 a\\n6 a\\n7 a\\n8 a\\n9 a\\n10 a\\n11 a", "D014")]
    public void A_list_counts_its_short_lines(string say, string codes) => Assert.Equal(codes, Codes(PromptKind.List, say));

    [Theory]
    [InlineData("A {area", "D026")]
    [InlineData("A } b {number}", "D026")]
    [InlineData("**A b", "D026")]
    [InlineData("A  b", "D026")]
    [InlineData("A b ", "D026")]
    [InlineData("A\\u200bb", "D026")]
    [InlineData("A\\tb", "D026")]
    [InlineData("**A** – b’s “c” … 2½ é", "")]
    public void Stray_signs_are_refused(string say, string codes) => Assert.Equal(codes, Codes(PromptKind.Say, say));

    private static string Text(PromptKind kind, int length)
    {
        var start = kind == PromptKind.List ? "1 Yes\\n" : "";
        var rest = string.Concat(Enumerable.Repeat(Line, 40));
        var shown = length - start.Replace("\\n", "\n", StringComparison.Ordinal).Length;
        return start + rest[..(shown - 1)].TrimEnd() + new string('x', shown - 1 - rest[..(shown - 1)].TrimEnd().Length) + ".";
    }

    private static string Codes(PromptKind kind, string say, int buttons = 0)
    {
        var drawn = string.Join(", ", Enumerable.Range(1, buttons).Select(at => $$"""{ "text": "Button {{at}}", "reply": "button.{{at}}" }"""));
        return SmallScript.Codes(SmallScript.Saying(new("new.ask", kind, ["number?"]), $$"""{ "say": ["{{say}}"], "buttons": [{{drawn}}] }"""));
    }
}

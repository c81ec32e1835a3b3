using CoachBot.Core.Dialogs;
using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.Dialogs.Wording;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class WordingTests
{
    private static readonly IReadOnlyList<WordingRule> Rules = Product();

    [Theory]
    [InlineData("verdict", "You have a slipped disc.")]
    [InlineData("verdict", "**You have** weak hips.")]
    [InlineData("verdict", "You’ve got a weak core.")]
    [InlineData("false-comfort", "Great, none of these.")]
    [InlineData("false-comfort", "That is an all-clear.")]
    [InlineData("delay", "Wait and see.")]
    [InlineData("medicine", "Take 400mg.")]
    [InlineData("promise", "Pain-free in 10 days.")]
    [InlineData("no-pain-no-gain", "Push through it.")]
    [InlineData("body", "You have a bad back.")]
    [InlineData("watching", "We'll call you.")]
    [InlineData("clinician-only", "You need an MRI.")]
    [InlineData("private", "Send me a photo of it.")]
    [InlineData("exclamation", "Well done!")]
    public void What_the_coach_never_says_is_refused_everywhere(string rule, string text) => Assert.Contains(rule, Refusing(text, PromptKind.Say));

    [Theory]
    [InlineData("Call now. It is probably fine.", "emergency-comfort")]
    [InlineData("It happens in 5% of people.", "emergency-signs")]
    [InlineData("Call now 🙂", "emergency-signs")]
    [InlineData("If it doesn't improve, call.", "emergency-delay")]
    [InlineData("Do this stretch.", "emergency-training")]
    [InlineData("Take ibuprofen.", "emergency-training")]
    [InlineData("Better safe than sorry.", "idiom")]
    public void An_emergency_text_has_rules_of_its_own(string text, string rule)
    {
        Assert.Equal([rule], Refusing(text, PromptKind.Emergency));
        Assert.DoesNotContain(rule, Refusing(text, PromptKind.Card));
    }

    [Fact]
    public void The_ready_texts_pass()
    {
        string[] ready =
        [
            "**This could need emergency care. Call {number} or go to an emergency department now.** New numbness around the genitals or back passage, or bladder, bowel or leg changes with back pain can mean pressure on important nerves, and early treatment matters. Don't wait to see if it passes, and don't drive yourself. Tell them: 'Back pain with new {symptom} since {time} — please check for cauda equina.' I've paused your exercises.",
            "Keep still if you can and avoid moving your back until help arrives.",
            "I'm really glad you told me. I'm a bot and can't keep you safe, but people can right now. If you might act on this or have hurt yourself, call {number} now. You can call even if you are not in danger this minute. Is there someone near you that you can be with?",
        ];
        Assert.All(ready, text => Assert.Equal([], Refusing(text, PromptKind.Emergency)));
        Assert.Equal([], Refusing("Please speak to a doctor or urgent-care service **today** about {symptom}. It may turn out fine, but it shouldn't wait.", PromptKind.Urgent));
        Assert.Equal([], Refusing("Thanks. No warning sign ticked. That is not an all-clear: tell me if anything changes.", PromptKind.Say));
    }

    [Fact]
    public void A_phrase_does_not_reach_over_the_end_of_a_sentence()
    {
        Assert.Equal([], Refusing("I know you. Have a seat.", PromptKind.Say));
    }

    [Fact]
    public void A_longer_phrase_can_allow_a_shorter_one_but_only_where_it_stands()
    {
        Assert.Equal([], Refusing("If you have a fever, call.", PromptKind.Say));
        Assert.Equal(["verdict"], Refusing("If you have time: you have a weak core.", PromptKind.Say));
    }

    [Fact]
    public void A_rule_can_name_prompts_and_spare_some()
    {
        const string Rule = """
            [{ "id": "short", "why": "Say it shorter.", "ids": ["check-in.*", "a.*.b"], "except": ["check-in.ask"], "phrases": ["in order to"], "source": "x",
               "refused": "In order to rest", "fine": "To rest" }]
            """;
        var rule = Assert.Single(WordingFile.Read(new(WordingFile.Path, Rule), new(WordingFile.Path, [])));
        Assert.True(rule.IsFor("en", Prompts.Say("check-in.pain")));
        Assert.True(rule.IsFor("en", Prompts.Say("a.x.y.b")));
        Assert.False(rule.IsFor("en", Prompts.Say("a.b")));
        Assert.False(rule.IsFor("en", Prompts.Say("check-in.ask")));
        Assert.False(rule.IsFor("en", Prompts.Say("pain.ask")));
        Assert.False(rule.IsFor("fr", Prompts.Say("check-in.pain")));
    }

    [Fact]
    public void Buttons_and_alt_texts_are_read_too()
    {
        Assert.Equal("D023", SmallScript.Codes(SmallScript.Saying(Prompts.Say("new.ask"), """{ "say": ["Well?"], "buttons": [{ "text": "Yes!", "reply": "yes" }] }""")));
        Assert.Equal("D023", SmallScript.Codes(SmallScript.Saying(Prompts.Say("new.ask"), """{ "say": ["Well?"], "picture": "a", "alt": "Up!" }""")));
    }

    private static List<string> Refusing(string text, PromptKind kind) =>
        [.. Rules.Where(rule => rule.IsFor("en", new("x.y", kind, [])) && rule.Refuses(text, Tokens.Of(text)) is not null).Select(rule => rule.Id)];

    private static IReadOnlyList<WordingRule> Product()
    {
        var faults = new List<ScriptFault>();
        var rules = WordingFile.Read(DialogFolder.Files.Single(file => file.Path == WordingFile.Path), new(WordingFile.Path, faults));
        Assert.Empty(faults);
        return rules;
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>The fifty answers of coaching.md 9 and the eight cards of 9a: each can be had, and which of them while held.</summary>
public sealed class FaqTests
{
    private const string Footer = "Pain in your back now? /start";

    public static TheoryData<string> Numbers => [.. Enumerable.Range(1, 50).Select(faq => faq.ToString("00"))];

    public static TheoryData<int> Cards => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_answer_is_given(string faq)
    {
        var text = Roads.GoOn(Kept).Take(Tap(faq)).Text;
        Assert.Contains(faq switch { "34" => "Stop if the pain rises", "47" => "I can only plan for the person who trains", _ => Begin(faq) }, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void While_held_only_the_one_about_serious_signs_is(string faq)
    {
        var held = Chat.Kept().Say("my crotch is numb");
        var text = held.Say(Asked.GetValueOrDefault(faq, "is it bad for my back?")).Text + Roads.GoOn(held).Take(Tap(faq)).Text;
        Assert.True(faq == "17" || !text.Contains(Begin(faq == "34" ? "06" : faq == "47" ? "46" : faq), StringComparison.Ordinal), text);
        Assert.NotNull(held.Conversation.Held);
    }

    [Fact]
    public void Held_or_not_how_do_I_know_it_is_serious_has_its_answer()
    {
        Assert.Contains("**Emergency now:**", Chat.Kept().Say("how do i know it's serious?").Text, StringComparison.Ordinal);
        Assert.Contains("**Emergency now:**", Chat.Kept().Say("my crotch is numb").Say("how do i know it's serious?").Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_has_sixty_words_at_most_a_footer_and_two_ways_on(int card)
    {
        var said = new Chat().Say($"/learn {card}").Said.Single();
        var words = TheScript.Script.English.Prompts[$"learn.{card}"].Say[0];
        Assert.InRange(words.Split(' ').Length, 20, 60);
        Assert.Contains(words.Split("{number}")[0], said.Text, StringComparison.Ordinal);
        Assert.EndsWith(Footer, said.Text, StringComparison.Ordinal);
        Assert.Equal(["Next", "Menu"], said.Buttons.Select(button => button.Text));
    }

    [Fact]
    public void With_a_plan_a_card_sends_nobody_to_the_start() => Assert.DoesNotContain(Footer, Roads.GoOn(Kept).Say("/learn 3").Text, StringComparison.Ordinal);

    [Fact]
    public void Next_goes_through_all_eight_and_round()
    {
        var chat = new Chat().Say("/learn 1");
        for (var card = 2; card <= 9; card++)
        {
            chat.Tap("Next");
            Assert.Contains(TheScript.Script.English.Prompts[$"learn.{(card - 1) % 8 + 1}"].Say[0].Split("{number}")[0], chat.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void While_held_learn_is_the_card_about_serious_signs()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Say("/learn 3");
        Assert.StartsWith("Call 999 or 112 now: numb between the legs;", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("glutes", chat.Text, StringComparison.Ordinal);
    }

    private static readonly Chat Kept = Chat.Kept();

    /// <summary>A few as people put them, while held.</summary>
    private static readonly Dictionary<string, string> Asked = new(StringComparer.Ordinal)
    {
        ["03"] = "can i use a foam roller?",
        ["07"] = "should i stop hip thrusts altogether?",
        ["17"] = "what are the warning signs?",
        ["24"] = "ice or heat?",
        ["25"] = "can i take painkillers?",
        ["35"] = "can i train upper body?",
        ["39"] = "can i go for a run?",
    };

    private static Input.Tap Tap(string faq) => new($"v1.0.cmd.{(faq == "34" ? "show" : $"faq.{faq}")}");

    private static string Begin(string faq) => TheScript.Script.English.Prompts[$"faq.{faq}"].Say[0].Split(['{', '\n'])[0];
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
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
        Assert.Contains(faq switch { "09" => "In your plan they come later", "34" => "Stop if the pain rises", "47" => "I can only plan for the person who trains", _ => Begin(faq) }, text, StringComparison.Ordinal);
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

    [Theory]
    [InlineData(Phase.P0, "they come later, without weight at first")]
    [InlineData(Phase.P1, "they come later, without weight at first")]
    [InlineData(Phase.P2, "light or unloaded")]
    [InlineData(Phase.P3, "as much weight as today's plan says")]
    [InlineData(Phase.P5, "10 percent a week at most")]
    public void How_often_to_thrust_is_answered_for_the_phase_typed_or_tapped(Phase phase, string answer)
    {
        Assert.Contains(answer, In(phase).Say("how often should i hip thrust for back pain").Text, StringComparison.Ordinal);
        Assert.Contains(answer, In(phase).Take(Tap("09")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("should i stop hip thrusts")]
    [InlineData("which lifts should i avoid")]
    public void With_weight_back_nobody_is_told_to_wait_three_weeks(string words)
    {
        Assert.Contains("three weeks", Roads.GoOn(Kept).Say(words).Text.Replace("about 3 weeks", "three weeks", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("weeks", In(Phase.P4).Say(words).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("still hurts after the tips")]
    [InlineData("been doing this a week and its not getting any better")]
    public void That_it_still_hurts_is_answered_where_nothing_is_asked(string words)
    {
        Assert.StartsWith("Have it checked by a physio or doctor.", Roads.GoOn(Kept).Say(words).Text, StringComparison.Ordinal);
        Assert.Equal("opening", new Chat().Say(words).Conversation.Open?.Question);
        Assert.Equal("c1", Chat.Kept().Wait(NodaTime.Duration.FromHours(26)).Say(words).Conversation.Open?.Question);
    }

    private static Chat In(Phase phase)
    {
        var chat = Roads.GoOn(Kept);
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = phase } };
        return chat;
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

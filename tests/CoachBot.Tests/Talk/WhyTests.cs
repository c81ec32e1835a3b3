using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>"why" names the last decision's rule, what it means and where it comes from.</summary>
public sealed class WhyTests
{
    [Fact]
    public void Why_while_held_names_the_sign_and_its_source_before_the_ways_out()
    {
        var chat = new Chat().Say("my crotch is numb").Say("why");
        Assert.StartsWith("This is why your plan is paused.\n\nBecause of ", chat.Text, StringComparison.Ordinal);
        Assert.Contains("warning cards of five hospitals", chat.Text, StringComparison.Ordinal);
        Assert.Contains("999", chat.Text, StringComparison.Ordinal);
        Assert.NotNull(chat.Conversation.Held);
    }

    [Fact]
    public void Why_after_words_about_dying_explains_nothing() =>
        Assert.DoesNotContain("RF-MH-01", new Chat().Say("i want to kill myself").Say("why").Text, StringComparison.Ordinal);

    [Fact]
    public void Why_with_a_plan_names_the_rule_that_chose_its_phase()
    {
        var chat = Chat.WithPlan("2").Say("why");
        Assert.StartsWith("You start with control: pain is 3 or less, with nothing down a leg. It comes from: ", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_after_a_check_in_names_its_rule_and_source()
    {
        var chat = Chat.Kept("2").Wait(NodaTime.Duration.FromHours(26)).Say("pain 2, did the session, 4 during").Tap("Same or better").Tap("Nothing new").Say("why");
        Assert.Contains("Some pain in the session, or a worse day: same work, nothing added. It comes from: ", chat.Text, StringComparison.Ordinal);
        Assert.Contains("studies of pain while training", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_that_decides_has_words_for_why() =>
        Assert.All(
            Roads.Rules,
            rule => Assert.Contains($"{Words($"rule.{rule.Replace(' ', '-').Replace('.', '-').ToLowerInvariant()}")} It comes from: ", After(rule), StringComparison.Ordinal));

    [Fact]
    public void Every_flag_can_be_explained_with_a_source()
    {
        foreach (var flag in TheScript.Script.Catalog.Flags.Keys.Where(flag => flag != "RF-MH-01"))
        {
            Assert.Contains($"Because of {Words($"symptom.{flag}.your")}. It comes from:", After(flag), StringComparison.Ordinal);
        }
    }

    private static string Words(string prompt) => TheScript.Script.English.Prompts[prompt].Say[0];

    private static string After(string rule) =>
        new Chat { Conversation = Chat.WithPlan().Tap("Keep this plan").Tap("Don't keep").Conversation with { LastRules = [rule] } }.Say("why").Text;
}

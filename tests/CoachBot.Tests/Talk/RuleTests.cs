using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Manners;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.House;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Every decision and every piece of advice has a rule id and a source, and why says them in 300 characters at most.</summary>
public sealed class RuleTests
{
    private const int Most = 300;

    private static Catalog Catalog => TheScript.Script.Catalog;

    private static IEnumerable<string> Advice => Prompts.Expand(Prompts.All, Catalog).Select(use => AdviceRules.OfPrompt(use.Id)).OfType<string>().Distinct();

    [Fact]
    public void Every_rule_that_decides_has_a_source() =>
        HouseLaws.AllKept(Roads.Rules.Where(rule => RuleSources.Of(Catalog, rule) is null));

    [Fact]
    public void Every_piece_of_advice_has_a_source() => HouseLaws.AllKept(Advice.Where(rule => RuleSources.Of(Catalog, rule) is null));

    [Fact]
    public void Every_source_of_a_rule_has_words() =>
        HouseLaws.AllKept(
            from rule in Roads.Rules.Concat(Advice)
            from id in (RuleSources.Of(Catalog, rule) ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            where id.Length > 1 && id[0] is 'E' or 'S' && id[1..].All(sign => char.IsAsciiDigit(sign) || sign == '-')
            where !TheScript.Script.English.Prompts.ContainsKey($"source.{(id.StartsWith('S') ? id[..2] : id)}")
            select $"{rule}: {id}");

    [Fact]
    public void Why_after_each_piece_of_advice_gives_its_reason_and_its_source_briefly() =>
        Assert.All(Advice, rule =>
        {
            var reason = Reason(new Chat { Conversation = Kept.Conversation with { LastAdvice = rule }, Now = Kept.Now });
            Assert.StartsWith($"{ReasonOf(rule)} It comes from: ", reason, StringComparison.Ordinal);
            Assert.InRange(reason.Length, 1, Most);
        });

    /// <summary>Ids are for the journal and for whoever carries this on; a lifter reads a reason and where it comes from.</summary>
    [Fact]
    public void No_words_for_a_lifter_name_the_reference_or_a_rule_of_it() =>
        HouseLaws.AllKept(
            from language in TheScript.Script.Languages.Values
            from prompt in language.Prompts.Values
            from say in prompt.Say
            where say.Contains("coaching.md", StringComparison.Ordinal) || say.Contains("{rule}", StringComparison.Ordinal) || say.Contains("RF-", StringComparison.Ordinal)
            select $"{language.Code}: {prompt.Id}");

    [Fact]
    public void Why_after_each_decision_names_it_and_its_source_briefly() =>
        Assert.All(Roads.Rules.Concat(Catalog.Flags.Keys.Where(flag => flag != "RF-MH-01")), rule =>
        {
            var chat = new Chat { Conversation = Visitor.Conversation with { LastRules = [rule] }, Now = Visitor.Now };
            Assert.InRange(chat.Say("why").Text.Length, 1, Most);
        });

    [Fact]
    public void Why_with_a_plan_that_has_much_to_say_is_still_brief() =>
        Assert.All(Roads.Rules, rule =>
        {
            var chat = new Chat { Conversation = Kept.Conversation with { LastRules = [rule, "7.3 R4", "7.3 R8"], Open = null }, Now = Kept.Now };
            Assert.InRange(chat.Say("why").Text.Length, 1, Most);
        });

    [Fact]
    public void Several_rules_are_named_as_far_as_they_fit()
    {
        var rules = Catalog.Flags.Keys.Where(flag => flag != "RF-MH-01").Take(3).ToList();
        var chat = new Chat { Conversation = Visitor.Conversation with { LastRules = rules }, Now = Visitor.Now };
        Assert.InRange(Reason(chat).Length, 1, Most + 4);
    }

    [Fact]
    public void Every_rule_that_a_conversation_comes_to_is_known()
    {
        var known = Roads.Rules.Concat(Catalog.Flags.Keys).Append(Core.Commands.Stretching.UnscreenedRule).ToHashSet(StringComparer.Ordinal);
        var met = Roads.All.SelectMany(chat => chat.Turns.Select(turn => turn.Before).Append(chat.Conversation)).SelectMany(state => state.LastRules).Distinct();
        HouseLaws.AllKept(met.Where(rule => !known.Contains(rule) && !rule.StartsWith("3.3 F", StringComparison.Ordinal) && !IsOfReader(rule)).Select(rule => $"Unknown: {rule}"));
    }

    [Theory]
    [InlineData("/learn 3", "LEARN-3")]
    [InlineData("are hip thrusts bad for the back?", "FAQ-06")]
    [InlineData("/card EX-10", "EX-10")]
    [InlineData("/form hip thrust", "6 hip-thrust")]
    public void What_was_just_read_is_what_why_explains(string words, string rule) =>
        Assert.StartsWith(ReasonOf(rule), Reason(Roads.GoOn(Kept).Say(words)), StringComparison.Ordinal);

    [Fact]
    public void After_something_else_why_is_about_the_plan_again() =>
        Assert.DoesNotContain(ReasonOf("LEARN-3"), Roads.GoOn(Kept).Say("/learn 3").Say("/plan").Say("why").Text, StringComparison.Ordinal);

    private static readonly Chat Kept = Chat.Kept();

    private static readonly Chat Visitor = Chat.WithPlan().Tap("Keep this plan").Tap("Don't keep");

    /// <summary>The paragraphs that name a rule or a source.</summary>
    private static string Reason(Chat chat) => string.Join(
        "\n\n", chat.Say("why").Text.Split("\n\n").Where(part => part.Contains("It comes from: ", StringComparison.Ordinal)));

    private static string ReasonOf(string rule) => TheScript.Script.English.Prompts[AdviceReasons.Of(rule)].Say[0];

    /// <summary>A rule of the red-flag reader, told beside its flag.</summary>
    private static bool IsOfReader(string rule) => !rule.Contains(' ', StringComparison.Ordinal) && !rule.Contains('.', StringComparison.Ordinal);
}

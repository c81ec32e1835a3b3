using System.Text.RegularExpressions;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>
/// Nothing is said but what stands in dialogs/: with every piece of every prompt between marks, only values are left outside them.
/// The service failure's text (coaching.md 8.3) never comes from a turn.
/// </summary>
public sealed partial class SpokenByPrompts
{
    private static readonly Script Marked = TheScript.Script with
    {
        Languages = TheScript.Script.Languages.ToDictionary(language => language.Key, language => language.Value with
        {
            Prompts = language.Value.Prompts.ToDictionary(prompt => prompt.Key, prompt => prompt.Value with { Say = [.. prompt.Value.Say.Select(Mark)] }),
        }),
    };

    private static readonly Lazy<List<Step>> Steps = new(() =>
    {
        var steps = new List<Step>();
        new Walker(Marked).Walk(Seeds.Few, most: 900, steps.Add);
        return steps;
    });

    [Fact]
    public void Outside_the_words_of_prompts_stand_only_values()
    {
        var spoken = Steps.Value.SelectMany(step => step.Messages).SelectMany(message => Rest(message.Text)).Distinct().Where(rest => !IsValue(rest));
        House.HouseLaws.AllKept(spoken.Take(40));
    }

    private static readonly HashSet<string> Cities = [.. NodaTime.DateTimeZoneProviders.Tzdb.Ids.Select(id => id.Split('/')[^1].Replace('_', ' '))];

    private static readonly HashSet<string> ButtonWords =
        [.. Marked.Languages.Values.SelectMany(language => language.Prompts.Values).SelectMany(prompt => prompt.Buttons).Select(button => button.Text)];

    [Fact]
    public void Buttons_say_what_prompts_give_them_or_a_number()
    {
        var said = Steps.Value.SelectMany(step => step.Messages).SelectMany(message => message.Buttons).Select(button => button.Text).Distinct();
        House.HouseLaws.AllKept(said.Where(text => !ButtonWords.Contains(text) && !int.TryParse(text, out _)));
    }

    [Fact]
    public void The_marks_show_a_word_that_no_prompt_has() =>
        Assert.Equal(["tomorrow"], Rest(Mark("See you {when}.").Replace("{when}", "tomorrow", StringComparison.Ordinal)));

    private static string Mark(string say) => Placeholder().Replace($"⟦{say}⟧", "⟧$0⟦");

    private static IEnumerable<string> Rest(string text) =>
        Spoken().Split(text).Select(rest => rest.Trim()).Where(rest => rest.Any(char.IsLetter));

    /// <summary>Numbers of the catalogue, cities of the time zones, ids of rules, and the words on a prompt's buttons.</summary>
    private static bool IsValue(string rest) =>
        RuleIds().IsMatch(rest) || Cities.Contains(rest.Trim(',')) || ButtonWords.Contains(rest)
        || TheScript.Script.Catalog.Numbers.Values.Any(row => row.Crisis == rest || row.Urgent == rest || row.Emergency.Contains(rest));

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("⟦[^⟦⟧]*⟧", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^((\d[\d.]* )?[A-Z]{1,3}\d*(-[A-Z0-9]+)*(, )?)+$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RuleIds();
}

using System.Text.RegularExpressions;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Manners;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>
/// Nothing is said but what stands in dialogs/, and nothing stands there that is never said.
/// The service failure's text (coaching.md 8.3) never comes from a turn.
/// </summary>
public sealed partial class SpokenByPrompts
{
    private static readonly Lazy<IReadOnlyList<Message>> Messages = new(() =>
    {
        var walker = new Walker(Marks.Script);
        var messages = Roads.All.Concat(SideRoads.All).SelectMany(Marks.Again).ToList();
        walker.Walk(Seeds.Many, most: 600, step => messages.AddRange(step.Messages));
        return messages;
    });

    private static readonly Lazy<List<string>> Unmarked = new(() => [.. Roads.All.Concat(SideRoads.All).SelectMany(chat => chat.All).Select(message => message.Text).Distinct()]);

    private static readonly HashSet<string> Cities = [.. NodaTime.DateTimeZoneProviders.Tzdb.Ids.Select(id => id.Split('/')[^1].Replace('_', ' '))];

    private static readonly HashSet<string> ButtonWords =
        [.. TheScript.Script.Languages.Values.SelectMany(language => language.Prompts.Values).SelectMany(prompt => prompt.Buttons).Select(button => button.Text)];

    /// <summary>One line of a screen, as the mistake path asks about it.</summary>
    private static readonly HashSet<string> ScreenLines =
        [.. new[] { "screen-a", "screen-b" }.SelectMany(screen => TheScript.Script.English.Prompts[screen].Say[0].Split('\n')).Select(line => line.TrimStart("0123456789 ".ToCharArray()))];

    [Fact]
    public void Outside_the_words_of_prompts_stand_only_values() =>
        House.HouseLaws.AllKept(Messages.Value.SelectMany(message => Marks.Outside(message.Text)).SelectMany(rest => rest.Split('\n')).Distinct().Where(rest => !IsValue(rest)).Take(40));

    [Fact]
    public void Buttons_say_what_prompts_give_them_or_a_number() =>
        House.HouseLaws.AllKept(
            Messages.Value.SelectMany(message => message.Buttons).Select(button => button.Text).Distinct()
                .Where(text => !ButtonWords.Contains(text) && !int.TryParse(text, out _) && Marks.Outside(text).Any()));

    [Fact]
    public void The_marks_show_a_word_that_no_prompt_has() =>
        Assert.Equal(["tomorrow"], Marks.Outside(Marks.Put("a", "See you {when}.").Replace("{when}", "tomorrow", StringComparison.Ordinal)));

    [Fact]
    public void Every_prompt_is_said_somewhere()
    {
        var said = Messages.Value.SelectMany(PromptsIn).ToHashSet();
        House.HouseLaws.AllKept(Prompts.All.Where(use => !IsSaidOutside(use) && !IsSaid(use, said) && !IsSaidBriefly(use)).Select(use => use.Id));
    }

    /// <summary>Words stand on buttons too: "Next", the name of an exercise.</summary>
    private static IEnumerable<string> PromptsIn(Message message) =>
        message.Buttons.Select(button => button.Text).Append(message.Text).Append(message.Printed?.Html ?? "")
            .Concat(message.Pictures.SelectMany(WordsIn)).SelectMany(Marks.PromptsIn);

    private static IEnumerable<string> WordsIn(PictureUse picture) =>
        [picture.Alt, picture.Captions.First, picture.Captions.Second, picture.Chart is { } chart ? System.Text.RegularExpressions.Regex.Unescape(Core.Charts.ChartJson.Write(chart)) : ""];

    /// <summary>In public places, on a channel's own buttons and in the platforms' menus there is no turn.</summary>
    private static bool IsSaidOutside(PromptUse use) =>
        use.Id == "told.pregnant" // Read together with the person's own words.
        || use.Id.StartsWith("channel.", StringComparison.Ordinal) || use.Id.StartsWith("export.", StringComparison.Ordinal)
        || use.Id.StartsWith("command.", StringComparison.Ordinal) || IsCaption(use);

    /// <summary>Marks take room that "why" has not: what it says is looked for by its own words.</summary>
    private static bool IsSaidBriefly(PromptUse use) =>
        (use.Id.StartsWith("because.", StringComparison.Ordinal) || use.Id.StartsWith("why.", StringComparison.Ordinal))
        && TheScript.Script.English.Prompts[use.Id].Say[0].Split('{', '}').MaxBy(piece => piece.Length) is { } words
        && Unmarked.Value.Exists(text => text.Contains(words, StringComparison.Ordinal));

    /// <summary>Written into the picture itself.</summary>
    private static bool IsCaption(PromptUse use) => use.Id is "exercise.*.good" or "exercise.*.fault";

    /// <summary>A family is said when a member is; a word that a language may leave out, where English has it.</summary>
    private static bool IsSaid(PromptUse use, HashSet<string> said) => use switch
    {
        { Over: not null } => Prompts.Expand([use], TheScript.Script.Catalog).Any(member => said.Contains(member.Id)),
        { IsOptional: true } when !TheScript.Script.English.Prompts.ContainsKey(use.Id) => true,
        _ => said.Contains(use.Id),
    };

    /// <summary>Numbers of the catalogue, cities of the time zones, ids of rules, the words on a prompt's buttons, a line of a screen.</summary>
    private static bool IsValue(string rest) =>
        RuleIds().IsMatch(rest) || RuleSources.Of(TheScript.Script.Catalog, rest) is not null
            || Roads.Rules.Contains(rest) || rest.Trim(',') is "Leeds" or TuneRoads.Goal or TuneRoads.OtherGoal or RareRoads.News or Others.DeepLink || Cities.Contains(rest.Trim(',')) || ButtonWords.Contains(rest) || ButtonWords.Contains(Numbered().Replace(rest, "")) || ScreenLines.Contains(rest.Trim('⟧'))
        || rest.Split(", ").All(TheScript.Script.Languages.ContainsKey) || rest.Split(", ").All(ButtonWords.Contains)
        || TheScript.Script.Catalog.Numbers.Values.Any(row => row.Crisis == rest || row.Urgent == rest || row.Emergency.Contains(rest));

    [GeneratedRegex(@"^\d+ ", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^((\d[\d.]* )?[A-Z]{1,3}\d*(-[A-Z0-9]+)*(, )?)+$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RuleIds();
}

using System.Text.RegularExpressions;
using CoachBot.Core.Manners;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Dialogs;
using Xunit;

namespace CoachBot.Tests.House;

/// <summary>docs/sources.md lists every reference, and every reference that the product names is on it.</summary>
public sealed partial class SourcePageLaws
{
    private const int References = 63;

    private static readonly IReadOnlyList<string> Listed =
    [
        .. File.ReadLines(Path.Combine(DialogFolder.Repository, "docs", "sources.md"))
            .Where(line => line.StartsWith("| E", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim()),
    ];

    [Fact]
    public void Every_reference_has_its_row_in_order() =>
        Assert.Equal(Enumerable.Range(1, References).Select(number => $"E{number}"), Listed);

    [Fact]
    public void Every_reference_that_a_rule_or_a_row_names_is_listed() =>
        HouseLaws.AllKept(Named().Distinct().Where(id => !Listed.Contains(id)));

    [Fact]
    public void Every_reference_that_why_can_say_is_listed() =>
        HouseLaws.AllKept(
            TheScript.Script.English.Prompts.Keys.Where(id => id.StartsWith("source.E", StringComparison.Ordinal)).Select(id => id["source.".Length..])
                .Where(id => !Listed.Contains(id)));

    private static IEnumerable<string> Named() =>
        SourceFile.Under("src/").SelectMany(file => file.Literals).Select(literal => literal.Words).Where(words => words.Contains("coaching.md", StringComparison.Ordinal))
            .Concat(TheScript.Script.Catalog.Flags.Values.Select(flag => flag.Source))
            .Concat(Roads.Rules.Select(rule => RuleSources.Of(TheScript.Script.Catalog, rule) ?? ""))
            .SelectMany(words => Ids().Matches(words).Select(match => match.Value));

    [GeneratedRegex(@"\bE\d+\b", RegexOptions.None, 1_000)]
    private static partial Regex Ids();
}

using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoachBot.Core.Dialogs;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.House;
using Xunit;

namespace CoachBot.Tests.Dialogs;

/// <summary>No text twice with different wording for the same meaning: prompts of one kind that nearly say the same either say it in the same words, or stand in tests/near-duplicates.txt with a reason.</summary>
public sealed partial class NearDuplicateTests
{
    /// <summary>Words in common, as a share of all words of both.</summary>
    private const double Near = 0.8;

    /// <summary>Below this a word in common says little.</summary>
    private const int FewWords = 4;

    private static readonly Lazy<IReadOnlyList<Known>> exceptions = new(Read);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Prompts_that_nearly_say_the_same_say_it_in_the_same_words(string language) =>
        HouseLaws.AllKept(Pairs(language).Where(pair => !exceptions.Value.Any(line => Fits(line, pair)))
            .Select(pair => $"{language}: {pair.One.Id} and {pair.Other.Id}: \"{pair.One.Text}\" and \"{pair.Other.Text}\""));

    [Fact]
    public void Every_exception_is_needed_and_has_a_reason()
    {
        var pairs = Pairs("en").Concat(Pairs("es")).ToList();
        HouseLaws.AllKept(exceptions.Value.Where(line => !pairs.Exists(pair => Fits(line, pair))).Select(line => $"Nothing needs it: {line.Line}"));
    }

    private static IEnumerable<(Said One, Said Other)> Pairs(string language)
    {
        var kinds = Prompts.Expand(Prompts.All, TheScript.Script.Catalog).ToDictionary(use => use.Id, use => use.Kind);
        foreach (var kind in TheScript.Script.Languages[language].Prompts.Values.Where(prompt => kinds.ContainsKey(prompt.Id)).GroupBy(prompt => kinds[prompt.Id]))
        {
            var said = kind.SelectMany(prompt => prompt.Say.Select(text => new Said(prompt.Id, text, Words(text)))).Where(one => one.Words.Count >= FewWords).ToList();
            for (var at = 0; at < said.Count; at++)
            {
                for (var other = at + 1; other < said.Count; other++)
                {
                    if (said[at].Id != said[other].Id && IsNear(said[at].Words, said[other].Words) && Plain(said[at].Text) != Plain(said[other].Text))
                    {
                        yield return (said[at], said[other]);
                    }
                }
            }
        }
    }

    private static bool IsNear(HashSet<string> one, HashSet<string> other)
    {
        if (Math.Min(one.Count, other.Count) < Near * Math.Max(one.Count, other.Count))
        {
            return false;
        }

        var common = one.Count(other.Contains);
        return common >= Near * (one.Count + other.Count - common);
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(Plain(text)).Select(match => match.Value)];

    /// <summary>What stands in braces is another word in each place; marks and line ends are no words.</summary>
    private static string Plain(string text) => string.Join(' ', Word().Matches(Braces().Replace(text.ToLowerInvariant(), "x")).Select(match => match.Value));

    private static bool Fits(Known line, (Said One, Said Other) pair) =>
        (Matches(line.One, pair.One) && Matches(line.Other, pair.Other)) || (Matches(line.One, pair.Other) && Matches(line.Other, pair.One));

    private static bool Matches(string ids, Said said) => FileSystemName.MatchesSimpleExpression(ids, said.Id);

    /// <summary>"a.* | b.*: why".</summary>
    private static List<Known> Read() =>
    [
        .. File.ReadLines(Path.Combine(Folder(), "near-duplicates.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line =>
        {
            var match = Entry().Match(line);
            Assert.True(match.Success, $"Expected \"one | other: why\", found \"{line}\".");
            return new Known(match.Groups["one"].Value, match.Groups["other"].Value, line);
        }),
    ];

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex(@"[\p{L}\p{N}']+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^(?<one>\S+) \| (?<other>\S+): .{10,}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();

    private sealed record Known(string One, string Other, string Line);

    private sealed record Said(string Id, string Text, HashSet<string> Words);
}

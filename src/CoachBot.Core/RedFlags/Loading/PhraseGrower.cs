using System.Text;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Loading;

/// <summary>Writes phrases into a net; filler words inside a phrase are left out, as they are when reading. In a phrase "a|b" is a choice of words, "(a b|c)" a choice of phrases, "a?" may be left out, "&lt;name&gt;" stands for a group of phrases, "..." for up to six words, "." for the end of what is said.</summary>
internal sealed class PhraseGrower(Vocabulary words, PhraseNet net, Folding folding, IReadOnlyDictionary<string, string[]> groups)
{
    private const int DeepestGroup = 4;

    /// <summary>A phrase that can be said in more ways than this is a slip of the pen.</summary>
    private const int MostWays = 100_000;

    /// <summary>The first group that does not exist, as of the last phrase; else null.</summary>
    public string? UnknownGroup { get; private set; }

    public bool HasTooManyWays { get; private set; }

    /// <summary>Every way of saying the phrase leads to this node.</summary>
    public void Grow(string phrase, int end)
    {
        UnknownGroup = null;
        HasTooManyWays = Follow((PhraseNet.Start, end), phrase, DeepestGroup, isFirst: true) > MostWays;
    }

    /// <summary>A word as a message would have it.</summary>
    public string Plain(string word)
    {
        var letters = new StringBuilder();
        foreach (var letter in word.Select(one => folding[one]))
            if (letter != Folding.Nothing && !(letters.Length > 0 && folding.IsSilent(letters[^1], letter))) letters.Append(letter);
        return letters.ToString();
    }

    /// <returns>In how many ways it can be said.</returns>
    private double Follow((int From, int To) way, string phrase, int depth, bool isFirst)
    {
        var (elements, from, ways) = (Elements(phrase), way.From, 1.0);
        if (elements.Count == 0) net.Skip(way.From, way.To);
        for (var at = 0; at < elements.Count; at++)
        {
            var isInside = !(isFirst && at == 0) && at < elements.Count - 1;
            var to = at == elements.Count - 1 ? way.To : net.AddNode();
            ways *= FollowElement((from, to), elements[at], depth, isInside);
            from = to;
        }

        return ways;
    }

    private double FollowElement((int From, int To) way, string element, int depth, bool isInside)
    {
        if (element is "..." or ".")
        {
            net.Lead(way.From, element == "." ? PhraseNet.End : PhraseNet.Gap, way.To);
            return 1;
        }

        var mayBeLeftOut = element.EndsWith('?');
        var (isGroup, ways) = (element.StartsWith('('), mayBeLeftOut ? 1.0 : 0);
        if (mayBeLeftOut) net.Skip(way.From, way.To);
        foreach (var choice in Choices(element.TrimEnd('?')))
        {
            if (isGroup) ways += Follow(way, choice, depth - 1, isFirst: !isInside);
            else if (choice.StartsWith('<')) ways += FollowGroup(way, choice.Trim('<', '>'), depth, isInside);
            else ways += FollowWord(way, Plain(choice), isInside);
        }

        return ways;
    }

    /// <summary>Words and groups; a group in brackets holds its spaces.</summary>
    private static List<string> Elements(string phrase)
    {
        var (elements, from, depth) = (new List<string>(), 0, 0);
        for (var at = 0; at <= phrase.Length; at++)
        {
            if (at < phrase.Length && phrase[at] == '(') depth++;
            if (at < phrase.Length && phrase[at] == ')') depth--;
            if (at < phrase.Length && (phrase[at] != ' ' || depth > 0)) continue;
            if (at > from) elements.Add(phrase[from..at]);
            from = at + 1;
        }

        return elements;
    }

    /// <summary>What "|" parts, but for what stands in inner brackets.</summary>
    private static IEnumerable<string> Choices(string element)
    {
        var (choices, from, depth) = (element.StartsWith('(') ? element[1..^1] : element, 0, 0);
        for (var at = 0; at <= choices.Length; at++)
        {
            if (at < choices.Length && choices[at] == '(') depth++;
            if (at < choices.Length && choices[at] == ')') depth--;
            if (at < choices.Length && (choices[at] != '|' || depth > 0)) continue;
            yield return choices[from..at];
            from = at + 1;
        }
    }

    private double FollowGroup((int From, int To) way, string name, int depth, bool isInside)
    {
        if (depth == 0 || !groups.TryGetValue(name, out var phrases))
        {
            UnknownGroup ??= name;
            return 0;
        }

        return phrases.Sum(phrase => Follow(way, phrase, depth - 1, isFirst: !isInside));
    }

    /// <summary>A misspelling or a form of dialect stands for its right words, as it will be read.</summary>
    private double FollowWord((int From, int To) way, string word, bool isInside)
    {
        int[] right = words.Misspelt(word) is { Length: > 0 } meant ? meant.ToArray() : [words.Add(word)];
        var from = way.From;
        for (var at = 0; at < right.Length; at++)
        {
            words.Guess(words.WordOf(right[at]));
            var to = at == right.Length - 1 ? way.To : net.AddNode();
            if ((isInside || at > 0) && words.KindsOf(right[at]).HasFlag(WordKinds.Filler)) net.Skip(from, to);
            else net.Lead(from, right[at], to);
            from = to;
        }

        return 1;
    }
}

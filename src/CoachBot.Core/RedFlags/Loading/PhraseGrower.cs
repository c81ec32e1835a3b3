using System.Text;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Loading;

/// <summary>Grows the tree of phrases; filler words inside a phrase are left out, as they are when reading. In a phrase "a|b" is a choice of words, "(a b|c)" a choice of phrases, "a?" may be left out, "&lt;name&gt;" stands for a group of phrases, "..." for up to six words, "." for the end of what is said.</summary>
internal sealed class PhraseGrower(Vocabulary words, PhraseTrie trie, Folding folding, IReadOnlyDictionary<string, string[]> groups)
{
    private const int DeepestGroup = 4;

    /// <summary>A phrase that can be said in more ways than this is a slip of the pen.</summary>
    private const int MostWays = 20_000;

    /// <summary>The first group that does not exist, as of the last phrase; else null.</summary>
    public string? UnknownGroup { get; private set; }

    public bool HasTooManyWays { get; private set; }

    /// <summary>The nodes at which the phrase ends.</summary>
    public IReadOnlyCollection<int> Grow(string phrase)
    {
        UnknownGroup = null;
        var ends = Follow([0], phrase, DeepestGroup, isFirst: true);
        HasTooManyWays = ends.Count > MostWays;
        return HasTooManyWays ? [] : ends;
    }

    /// <summary>A word as a message would have it.</summary>
    public string Plain(string word)
    {
        var letters = new StringBuilder();
        foreach (var letter in word.Select(one => folding[one]))
            if (letter != Folding.Nothing && !(letters.Length > 0 && folding.IsSilent(letters[^1], letter))) letters.Append(letter);
        return letters.ToString();
    }

    private HashSet<int> Follow(HashSet<int> nodes, string phrase, int depth, bool isFirst)
    {
        var elements = Elements(phrase);
        for (var at = 0; at < elements.Count; at++)
        {
            if (nodes.Count > MostWays) return nodes;
            var isInside = !(isFirst && at == 0) && at < elements.Count - 1;
            nodes = FollowElement(nodes, elements[at], depth, isInside);
        }

        return nodes;
    }

    private HashSet<int> FollowElement(HashSet<int> nodes, string element, int depth, bool isInside)
    {
        if (element == "...") return [.. nodes.Select(trie.GrowGap)];
        if (element == ".") return [.. nodes.Select(trie.GrowEnd)];
        var mayBeLeftOut = element.EndsWith('?');
        var reached = mayBeLeftOut ? new HashSet<int>(nodes) : [];
        var isGroup = element.StartsWith('(');
        foreach (var choice in Choices(element.TrimEnd('?')))
        {
            if (isGroup) reached.UnionWith(Follow(nodes, choice, depth - 1, isFirst: !isInside));
            else if (choice.StartsWith('<')) FollowGroup(nodes, choice.Trim('<', '>'), depth, isInside, reached);
            else FollowWord(nodes, Plain(choice), isInside, reached);
        }

        return reached;
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

    private void FollowGroup(HashSet<int> nodes, string name, int depth, bool isInside, HashSet<int> reached)
    {
        if (depth == 0 || !groups.TryGetValue(name, out var phrases))
        {
            UnknownGroup ??= name;
            return;
        }

        foreach (var phrase in phrases) reached.UnionWith(Follow(nodes, phrase, depth - 1, isFirst: !isInside));
    }

    /// <summary>A misspelling or a form of dialect grows as the words it stands for, as it will be read.</summary>
    private void FollowWord(HashSet<int> nodes, string word, bool isInside, HashSet<int> reached)
    {
        int[] right = words.Misspelt(word) is { Length: > 0 } meant ? meant.ToArray() : [words.Add(word)];
        foreach (var id in right)
        {
            words.Guess(words.WordOf(id));
            var ends = new HashSet<int>();
            if (isInside && words.KindsOf(id).HasFlag(WordKinds.Filler)) ends.UnionWith(nodes);
            else foreach (var node in nodes) ends.Add(trie.Grow(node, id));
            nodes = ends;
            isInside = true;
        }

        reached.UnionWith(nodes);
    }
}

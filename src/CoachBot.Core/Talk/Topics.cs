using System.Buffers;
using System.Collections.Frozen;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>Which card, FAQ, exercise, phase or cue a question is about: meanings in common with the questions people ask, rare ones weighing more.</summary>
public sealed class Topics
{
    /// <summary>From this likeness on it is answered.</summary>
    private const double Sure = 0.6;

    /// <summary>The share of what the question is about that the topic must be about; "how do I grow my biceps" is not about the upper body's sore back.</summary>
    private const double Covered = 0.56;

    /// <summary>So much a question must say, or be put just so: the name of the lift alone is no question.</summary>
    private const double Telling = 1.9;

    private const double JustSo = 0.9;

    /// <summary>From this likeness on it is offered, where nothing is sure.</summary>
    private const double Near = 0.3;

    /// <summary>What a word weighs that no question has.</summary>
    private const double Stranger = 4;

    /// <summary>What a word weighs that belongs to ways of asking about anything.</summary>
    private const double Common = 1;

    /// <summary>People tell more than they ask: from here on unknown words no longer count.</summary>
    private const int MostStrangers = 4;

    /// <summary>How, why, when: such a meaning alone is about nothing.</summary>
    private const string WayOfAsking = "q.";

    /// <summary>What it weighs that nobody asks about the topic in this way: "how do I run" is not "can I run".</summary>
    private const double OddWay = 1.6;

    private readonly TopicBook book;
    private readonly FrozenDictionary<string, Meaning> meanings;
    private readonly (string Topic, double Weight)[] asks;
    private readonly FrozenDictionary<string, FrozenSet<string>> waysOf;

    internal Topics(TopicBook book)
    {
        this.book = book;
        var topicsOf = book.Asks.Where(ask => !ask.IsTemplate).SelectMany(ask => ask.Meanings.Select(meaning => (meaning, ask.Topic))).Distinct()
            .GroupBy(pair => pair.meaning).ToDictionary(group => group.Key, group => group.Count());
        var all = book.Asks.Select(ask => ask.Topic).Distinct().Count();
        meanings = book.Asks.SelectMany((ask, index) => ask.Meanings.Select(meaning => (meaning, index)))
            .GroupBy(pair => pair.meaning, pair => pair.index)
            .ToFrozenDictionary(group => group.Key, group => new Meaning(
                topicsOf.TryGetValue(group.Key, out var count) ? Math.Log(1 + (double)all / count) : Common, [.. group]));
        asks = [.. book.Asks.Select(ask => (ask.Topic, ask.Meanings.Sum(meaning => meanings[meaning].Weight)))];
        waysOf = book.Asks.GroupBy(ask => ask.Topic).ToFrozenDictionary(
            group => group.Key, group => group.SelectMany(ask => ask.Meanings).Where(IsWay).ToFrozenSet());
    }

    /// <summary>Reads "{language}/lexicon/questions.json"; null with a fault when it is broken.</summary>
    public static Topics? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults) =>
        TopicBook.Load(files, language, faults) is { } book ? new Topics(book) : null;

    /// <summary>Every id that a question may lead to.</summary>
    internal IEnumerable<string> Ids => asks.Select(ask => ask.Topic).Distinct();

    /// <summary>The nearest topics, best first, at most two.</summary>
    internal IReadOnlyList<Topic> Find(string text)
    {
        var (mine, strangers) = book.MeaningsOf(text);
        var ways = mine.Where(IsWay).ToList();
        var common = ArrayPool<double>.Shared.Rent(asks.Length * 2);
        Array.Clear(common);
        var (inAbout, inWays) = (common.AsMemory(0, asks.Length), common.AsMemory(asks.Length, asks.Length));
        var about = Share(mine.Where(meaning => !IsWay(meaning)), inAbout.Span) + (Math.Min(strangers, MostStrangers) * Stranger);
        var all = (about, Share(ways, inWays.Span));
        var near = new List<Nearness>();
        for (var ask = 0; ask < asks.Length; ask++)
        {
            var (ofAbout, ofWays) = (inAbout.Span[ask], inWays.Span[ask]);
            if (ofAbout > 0 && NearnessOf(ask, (ofAbout, ofWays), all, ways) is { } nearness) Keep(near, nearness);
        }

        ArrayPool<double>.Shared.Return(common);
        return Best(near, mine);
    }

    /// <summary>Adds to each ask what it has in common with these meanings.</summary>
    /// <returns>What they weigh together.</returns>
    private double Share(IEnumerable<string> said, Span<double> common)
    {
        var whole = 0.0;
        foreach (var name in said)
        {
            if (!meanings.TryGetValue(name, out var meaning)) continue;
            whole += meaning.Weight;
            foreach (var ask in meaning.Asks) common[ask] += meaning.Weight;
        }

        return whole;
    }

    /// <summary>Null where it is not near.</summary>
    private Nearness? NearnessOf(int ask, (double About, double Ways) common, (double About, double Ways) all, List<string> ways)
    {
        var (topic, weight) = asks[ask];
        var inCommon = common.About + common.Ways;
        var whole = all.About + all.Ways;
        // Odd ways only take away from it, and are dearer to count.
        if (inCommon / Math.Sqrt(weight * whole) < Near) return null;
        var likeness = inCommon / Math.Sqrt(weight * (whole + OddWays(topic, ways)));
        return likeness < Near ? null : new Nearness(topic, likeness, common.About / all.About, common.About);
    }

    /// <summary>The best of each topic stays.</summary>
    private static void Keep(List<Nearness> near, Nearness one)
    {
        for (var at = 0; at < near.Count; at++)
        {
            if (near[at].Topic != one.Topic) continue;
            if (one.IsBetterThan(near[at])) near[at] = one;
            return;
        }

        near.Add(one);
    }

    private static IReadOnlyList<Topic> Best(List<Nearness> near, IReadOnlyCollection<string> meanings)
    {
        if (near.Count == 0) return [];
        var said = string.Join(' ', meanings);
        return
        [
            .. near.OrderByDescending(ask => ask.IsSure).ThenByDescending(ask => ask.Likeness).Take(2)
                .Select(ask => new Topic(ask.Topic, ask.IsSure ? Certainty.High : Certainty.Low, said, ask.Likeness)),
        ];
    }

    private static bool IsWay(string meaning) => meaning.StartsWith(WayOfAsking, StringComparison.Ordinal);

    private double OddWays(string topic, List<string> ways)
    {
        var (usual, odd) = (waysOf[topic], 0);
        foreach (var way in ways)
        {
            if (!usual.Contains(way)) odd++;
        }

        return odd * OddWay;
    }

    /// <param name="Asks">Those that hold it.</param>
    private sealed record Meaning(double Weight, int[] Asks);

    /// <param name="Share">How much of what the question is about is in the ask.</param>
    /// <param name="Evidence">How much they have in common, ways of asking left out.</param>
    private readonly record struct Nearness(string Topic, double Likeness, double Share, double Evidence)
    {
        public bool IsSure => Likeness >= Sure && Share >= Covered && (Evidence >= Telling || Likeness >= JustSo);

        public bool IsBetterThan(Nearness other) => IsSure == other.IsSure ? Likeness > other.Likeness : IsSure;
    }

    /// <param name="Id">A prompt's id, as in "faq.06", or "exercise.EX-03".</param>
    /// <param name="Meanings">What was recognised in the question.</param>
    /// <param name="Likeness">From 0 to 1.</param>
    internal sealed record Topic(string Id, Certainty Certainty, string Meanings, double Likeness);
}

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
    private readonly FrozenDictionary<string, double> weights;
    private readonly FrozenDictionary<string, int[]> asksByMeaning;
    private readonly (string Topic, double Weight)[] asks;
    private readonly FrozenDictionary<string, FrozenSet<string>> waysOf;

    internal Topics(TopicBook book)
    {
        this.book = book;
        var topicsOf = book.Asks.Where(ask => !ask.IsTemplate).SelectMany(ask => ask.Meanings.Select(meaning => (meaning, ask.Topic))).Distinct()
            .GroupBy(pair => pair.meaning).ToDictionary(group => group.Key, group => group.Count());
        var all = book.Asks.Select(ask => ask.Topic).Distinct().Count();
        weights = book.Asks.SelectMany(ask => ask.Meanings).Distinct()
            .ToFrozenDictionary(meaning => meaning, meaning => topicsOf.TryGetValue(meaning, out var count) ? Math.Log(1 + (double)all / count) : Common);
        asks = [.. book.Asks.Select(ask => (ask.Topic, ask.Meanings.Sum(meaning => weights[meaning])))];
        waysOf = book.Asks.GroupBy(ask => ask.Topic).ToFrozenDictionary(
            group => group.Key, group => group.SelectMany(ask => ask.Meanings).Where(IsWay).ToFrozenSet());
        asksByMeaning = book.Asks.SelectMany((ask, index) => ask.Meanings.Select(meaning => (meaning, index)))
            .GroupBy(pair => pair.meaning).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.index).ToArray());
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
        var unknown = Math.Min(strangers, MostStrangers) * Stranger;
        var about = mine.Where(meaning => !IsWay(meaning)).Sum(meaning => weights.GetValueOrDefault(meaning)) + unknown;
        var asked = ways.Sum(meaning => weights.GetValueOrDefault(meaning));
        var (commonAbout, commonWays) = (InCommon(mine.Where(meaning => !IsWay(meaning))), InCommon(ways));
        var near = Enumerable.Range(0, asks.Length).Where(index => commonAbout[index] > 0).Select(index => new Nearness(
            asks[index].Topic,
            (commonAbout[index] + commonWays[index]) / Math.Sqrt(asks[index].Weight * (about + asked + OddWays(asks[index].Topic, ways))),
            commonAbout[index] / about,
            commonAbout[index]));
        return
        [
            .. near.Where(ask => ask.Likeness >= Near)
                .GroupBy(ask => ask.Topic)
                .Select(group => group.OrderByDescending(ask => ask.IsSure).ThenByDescending(ask => ask.Likeness).First())
                .OrderByDescending(ask => ask.IsSure).ThenByDescending(ask => ask.Likeness)
                .Take(2)
                .Select(ask => new Topic(ask.Topic, ask.IsSure ? Certainty.High : Certainty.Low, string.Join(' ', mine), ask.Likeness)),
        ];
    }

    /// <summary>What each ask has in common with these meanings.</summary>
    private double[] InCommon(IEnumerable<string> meanings)
    {
        var common = new double[asks.Length];
        foreach (var meaning in meanings)
        {
            foreach (var ask in asksByMeaning.GetValueOrDefault(meaning, []))
            {
                common[ask] += weights[meaning];
            }
        }

        return common;
    }

    private static bool IsWay(string meaning) => meaning.StartsWith(WayOfAsking, StringComparison.Ordinal);

    private double OddWays(string topic, List<string> ways) => ways.Count(way => !waysOf[topic].Contains(way)) * OddWay;

    /// <param name="Share">How much of what the question is about is in the ask.</param>
    /// <param name="Evidence">How much they have in common, ways of asking left out.</param>
    private sealed record Nearness(string Topic, double Likeness, double Share, double Evidence)
    {
        public bool IsSure => Likeness >= Sure && Share >= Covered && (Evidence >= Telling || Likeness >= JustSo);
    }

    /// <param name="Id">A prompt's id, as in "faq.06", or "exercise.EX-03".</param>
    /// <param name="Meanings">What was recognised in the question.</param>
    /// <param name="Likeness">From 0 to 1.</param>
    internal sealed record Topic(string Id, Certainty Certainty, string Meanings, double Likeness);
}

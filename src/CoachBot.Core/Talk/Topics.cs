using System.Collections.Frozen;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>Which card, FAQ, exercise, phase or cue a question is about: meanings in common with the questions people ask, rare ones weighing more.</summary>
public sealed class Topics
{
    /// <summary>From this likeness on it is answered.</summary>
    private const double Sure = 0.6;

    /// <summary>From this likeness on it is offered, where nothing is sure.</summary>
    private const double Near = 0.3;

    /// <summary>What a word weighs that no question has.</summary>
    private const double Stranger = 2.2;

    /// <summary>People tell more than they ask: from here on unknown words no longer count.</summary>
    private const int MostStrangers = 2;

    private readonly TopicBook book;
    private readonly FrozenDictionary<string, double> weights;
    private readonly FrozenDictionary<string, int[]> asksByMeaning;
    private readonly (string Topic, double Weight)[] asks;

    internal Topics(TopicBook book)
    {
        this.book = book;
        var topicsOf = book.Asks.SelectMany(ask => ask.Meanings.Select(meaning => (meaning, ask.Topic))).Distinct()
            .GroupBy(pair => pair.meaning).ToDictionary(group => group.Key, group => group.Count());
        var all = book.Asks.Select(ask => ask.Topic).Distinct().Count();
        weights = topicsOf.ToFrozenDictionary(pair => pair.Key, pair => Math.Log(1 + (double)all / pair.Value));
        asks = [.. book.Asks.Select(ask => (ask.Topic, ask.Meanings.Sum(meaning => weights[meaning])))];
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
        var common = new double[asks.Length];
        foreach (var meaning in mine)
        {
            foreach (var ask in asksByMeaning.GetValueOrDefault(meaning, []))
            {
                common[ask] += weights[meaning];
            }
        }

        var weight = mine.Sum(meaning => weights.GetValueOrDefault(meaning)) + Math.Min(strangers, MostStrangers) * Stranger;
        return
        [
            .. asks.Select((ask, index) => (ask.Topic, Likeness: common[index] <= 0 ? 0 : common[index] / Math.Sqrt(ask.Weight * weight)))
                .Where(ask => ask.Likeness >= Near)
                .GroupBy(ask => ask.Topic)
                .Select(group => group.MaxBy(ask => ask.Likeness))
                .OrderByDescending(ask => ask.Likeness)
                .Take(2)
                .Select(ask => new Topic(ask.Topic, ask.Likeness >= Sure ? Certainty.High : Certainty.Low, string.Join(' ', mine), ask.Likeness)),
        ];
    }

    /// <param name="Id">A prompt's id, as in "faq.06", or "exercise.EX-03".</param>
    /// <param name="Meanings">What was recognised in the question.</param>
    /// <param name="Likeness">From 0 to 1.</param>
    internal sealed record Topic(string Id, Certainty Certainty, string Meanings, double Likeness);
}

using System.Collections.Frozen;
using System.Text.Json;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Talk;

/// <summary>Which card or FAQ a question is about: rare words in common with the questions people ask, weighed.</summary>
public sealed class Topics
{
    /// <summary>From this likeness on it is answered; below, the coach says it does not know.</summary>
    private const double Sure = 0.5;

    /// <summary>The share of a question's own words that the card must know; "what about my abs" is not about what "what about magnesium" is.</summary>
    private const double Covered = 0.5;

    /// <summary>The entry that is no topic: words every question has, which say nothing about what it asks.</summary>
    private const string Little = "little-words";

    private readonly FrozenDictionary<string, int[]> asksByWord;
    private readonly FrozenDictionary<string, double> weights;
    private readonly (string Id, double Weight, FrozenSet<string> Words)[] asks;
    private readonly FrozenSet<string> little;

    private Topics(IReadOnlyList<(string Id, string[] Words)> questions, IEnumerable<string> littleWords)
    {
        little = littleWords.ToFrozenSet();
        var counts = questions.SelectMany(question => question.Words.Distinct()).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        weights = counts.ToFrozenDictionary(count => count.Key, count => Math.Log(1 + (double)questions.Count / count.Value));
        asks = [.. questions.Select(question => (question.Id, question.Words.Distinct().Sum(word => weights[word]), question.Words.ToFrozenSet()))];
        asksByWord = questions
            .SelectMany((question, index) => question.Words.Distinct().Select(word => (word, index)))
            .GroupBy(pair => pair.word)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.index).ToArray());
    }

    /// <summary>Reads "{language}/lexicon/questions.json"; null with a fault when it is broken.</summary>
    public static Topics? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults)
    {
        var path = $"{language}/lexicon/questions.json";
        var file = files.FirstOrDefault(candidate => candidate.Path == path);
        if (file is null)
        {
            return new Topics([], []);
        }

        try
        {
            var entries = JsonSerializer.Deserialize(file.Text, TalkSerializer.Default.DictionaryStringTopicEntry)!;
            var questions = entries.SelectMany(entry => entry.Value.Ask.Select(ask => (entry.Key, Words(ask))));
            return new Topics([.. questions], entries.GetValueOrDefault(Little)?.Words ?? []);
        }
        catch (JsonException wrong)
        {
            faults.Add(new ScriptFault(path, (int)(wrong.LineNumber ?? -1) + 1, "T002", "Each topic needs \"ask\" and \"words\", both lists."));
            return null;
        }
    }

    /// <returns>The topic's id, as in "faq.06"; null when nothing is near enough.</returns>
    public string? Find(IReadOnlyList<string> words)
    {
        if (asks.Length == 0)
        {
            return null;
        }

        var common = new double[asks.Length];
        var mine = 0.0;
        foreach (var word in words.Distinct())
        {
            mine += weights.GetValueOrDefault(word, 1.0);
            foreach (var ask in asksByWord.GetValueOrDefault(word, []))
            {
                common[ask] += weights[word];
            }
        }

        var best = 0;
        for (var ask = 1; ask < asks.Length; ask++)
        {
            if (Likeness(common[ask], asks[ask].Weight, mine) > Likeness(common[best], asks[best].Weight, mine))
            {
                best = ask;
            }
        }

        return Likeness(common[best], asks[best].Weight, mine) >= Sure && IsAbout(asks[best].Words, words) ? asks[best].Id : null;
    }

    /// <summary>Enough of what the question is about is what the card is about; a question of little words alone must be word for word.</summary>
    private bool IsAbout(FrozenSet<string> theirs, IReadOnlyList<string> words)
    {
        var content = words.Where(word => !little.Contains(word)).Distinct().ToList();
        return content.Count == 0
            ? theirs.SetEquals(words)
            : content.Count(theirs.Contains) >= Math.Max(1, content.Count * Covered);
    }

    private static double Likeness(double common, double theirs, double mine) =>
        theirs <= 0 || mine <= 0 ? 0 : common / Math.Sqrt(theirs * mine);

    private static string[] Words(string ask) =>
        ask.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Split([' ', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
}

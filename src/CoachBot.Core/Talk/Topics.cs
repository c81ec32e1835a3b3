using System.Collections.Frozen;
using System.Text.Json;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Talk;

/// <summary>Which card or FAQ a question is about: rare words in common with the questions people ask, weighed.</summary>
public sealed class Topics
{
    /// <summary>From this likeness on it is answered; below, the coach says it does not know.</summary>
    private const double Sure = 0.5;

    private readonly FrozenDictionary<string, int[]> asksByWord;
    private readonly FrozenDictionary<string, double> weights;
    private readonly (string Id, double Weight)[] asks;

    private Topics(IReadOnlyList<(string Id, string[] Words)> questions)
    {
        var counts = questions.SelectMany(question => question.Words.Distinct()).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        weights = counts.ToFrozenDictionary(count => count.Key, count => Math.Log(1 + (double)questions.Count / count.Value));
        asks = [.. questions.Select(question => (question.Id, question.Words.Distinct().Sum(word => weights[word])))];
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
            return new Topics([]);
        }

        try
        {
            var entries = JsonSerializer.Deserialize(file.Text, TalkSerializer.Default.DictionaryStringTopicEntry)!;
            return new Topics([.. entries.SelectMany(entry => entry.Value.Ask.Select(ask => (entry.Key, Words(ask))))]);
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

        return Likeness(common[best], asks[best].Weight, mine) >= Sure ? asks[best].Id : null;
    }

    private static double Likeness(double common, double theirs, double mine) =>
        theirs <= 0 || mine <= 0 ? 0 : common / Math.Sqrt(theirs * mine);

    private static string[] Words(string ask) =>
        ask.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Split([' ', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
}

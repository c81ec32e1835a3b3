using System.Collections.Frozen;
using System.Text.Json;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Talk;

/// <summary>Fixed phrases to intents: side doors and small talk ("i'm 16", "asking for a friend", "thanks").</summary>
/// <remarks>The longest phrase that stands in a message as whole words wins. One pass over its words.</remarks>
public sealed class PhraseBook
{
    private readonly FrozenDictionary<string, List<(string[] Words, string Intent)>> byFirstWord;

    private PhraseBook(IEnumerable<(string Phrase, string Intent)> phrases) =>
        byFirstWord = phrases
            .Select(phrase => (Words: phrase.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries), phrase.Intent))
            .Where(phrase => phrase.Words.Length > 0)
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToList());

    /// <summary>Reads "{language}/lexicon/talk.json": intent id to phrases; null with a fault when it is broken.</summary>
    public static PhraseBook? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults)
    {
        var path = $"{language}/lexicon/talk.json";
        var file = files.FirstOrDefault(candidate => candidate.Path == path);
        if (file is null)
        {
            return new PhraseBook([]);
        }

        try
        {
            var intents = JsonSerializer.Deserialize(file.Text, TalkSerializer.Default.DictionaryStringStringArray)!;
            return new PhraseBook(intents.SelectMany(intent => intent.Value.Select(phrase => (phrase, intent.Key))));
        }
        catch (JsonException wrong)
        {
            faults.Add(new ScriptFault(path, (int)(wrong.LineNumber ?? -1) + 1, "T001", "This is not an object of phrase lists: intent, then its phrases in brackets."));
            return null;
        }
    }

    /// <param name="words">The message's words, folded.</param>
    /// <returns>The intent, and how many of the message's words the phrase covers; null when no phrase stands there.</returns>
    public (string Intent, int Words)? Find(IReadOnlyList<string> words)
    {
        (string Intent, int Words)? best = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (byFirstWord.TryGetValue(words[at], out var candidates)
                && candidates.Find(candidate => Stands(candidate.Words, words, at)) is { Words: not null } found
                && IsBetter(found.Words.Length, found.Intent, best))
            {
                best = (found.Intent, found.Words.Length);
            }
        }

        return best;
    }

    /// <summary>The longer one; of two as long, the one that says more than "this is a question".</summary>
    private static bool IsBetter(int words, string intent, (string Intent, int Words)? best) =>
        words > (best?.Words ?? 0) || words == best?.Words && best.Value.Intent is "question" or "greeting" && intent is not ("question" or "greeting");

    private static bool Stands(string[] phrase, IReadOnlyList<string> words, int at)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] != words[at + i])
            {
                return false;
            }
        }

        return true;
    }
}

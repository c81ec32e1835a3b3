using System.Collections.Frozen;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.Talk;

/// <summary>The questions people ask, as sets of meanings. "topics" lists whole questions; "things" (an exercise, a phase, a cue) are asked about in every way of "templates"; "meanings" are synonyms; "little" words say nothing.</summary>
internal sealed class TopicBook
{
    /// <summary>What looks like a word of ours and is none ("tennis elbow").</summary>
    private const string Stranger = "stranger";

    private readonly Wordbook? book;
    private readonly FrozenSet<string> little;

    private TopicBook(Wordbook? book, FrozenSet<string> little) => (this.book, this.little) = (book, little);

    public List<Ask> Asks { get; } = [];

    public static TopicBook? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults)
    {
        var path = $"{language}/lexicon/questions.json";
        if (files.FirstOrDefault(candidate => candidate.Path == path) is not { } file)
        {
            return new TopicBook(null, FrozenSet<string>.Empty);
        }

        var found = new List<ScriptFault>();
        var loaded = JsonPiece.Parse(file, found) is { } root ? Of(root, new WordbookLoader(root, files, (path, "T002"), found)) : null;
        foreach (var fault in found)
        {
            faults.Add(fault);
        }

        return found.Count == 0 ? loaded : null;
    }

    /// <summary>What a question is made of, and how many of its words are in no question known.</summary>
    public (HashSet<string> Meanings, int Strangers) MeaningsOf(string text)
    {
        var meanings = new HashSet<string>();
        var strangers = 0;
        foreach (var heard in book?.Hear(text) ?? [])
        {
            if (heard.Meaning == Stranger)
            {
                strangers += heard.Count;
            }
            else if (heard.Meaning is { } meaning)
            {
                meanings.Add(meaning);
            }
            else if (!little.Contains(heard.Words) && heard.Words.Length > 0 && !char.IsAsciiDigit(heard.Words[0]))
            {
                strangers++;
            }
        }

        return (meanings, strangers);
    }

    private static TopicBook Of(JsonPiece root, WordbookLoader loader)
    {
        foreach (var (meaning, phrases) in WordbookLoader.Members(root, "meanings").Concat(WordbookLoader.Members(root, "things")))
        {
            loader.Add(meaning, phrases.Strings);
        }

        var unsaid = (root["little"]?.Strings ?? []).Select(word => word.Text).ToFrozenSet();
        var topics = WordbookLoader.Members(root, "topics").SelectMany(topic => topic.Value.Strings.Select(ask => (topic.Key, ask.Text))).ToList();
        var templates = (root["templates"]?.Strings ?? []).Select(template => template.Text).ToList();
        LearnWords(loader, unsaid, topics.Select(topic => topic.Text).Concat(templates));
        var made = new TopicBook(loader.Book(), unsaid);
        made.Asks.AddRange(topics.Select(topic => new Ask(topic.Key, made.MeaningsOf(topic.Text).Meanings, IsTemplate: false)));
        foreach (var (thing, _) in WordbookLoader.Members(root, "things"))
        {
            made.Asks.Add(new Ask(thing, [thing], IsTemplate: false));
            made.Asks.AddRange(templates.Select(template => new Ask(thing, made.MeaningsOf(template).Meanings.Append(thing).ToHashSet(), IsTemplate: true)));
        }

        made.Asks.RemoveAll(ask => ask.Meanings.Count == 0);
        return made;
    }

    /// <summary>A word of a question that no meaning holds is a meaning of its own.</summary>
    private static void LearnWords(WordbookLoader loader, FrozenSet<string> unsaid, IEnumerable<string> questions)
    {
        foreach (var word in questions.SelectMany(loader.Book().Hear).Where(heard => heard.Meaning is null && !unsaid.Contains(heard.Words)).Select(heard => heard.Words).Distinct().ToList())
        {
            loader.Add(word, word);
        }
    }

    /// <param name="IsTemplate">A way of asking about anything: it says nothing about how rare its words are.</param>
    internal sealed record Ask(string Topic, HashSet<string> Meanings, bool IsTemplate);
}

using System.Collections.Frozen;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.Talk;

/// <summary>Side doors and small talk in many wordings ("i'm 16", "asking for a friend", "thanks"): phrases of "{language}/lexicon/talk.json" to intents.</summary>
public sealed class PhraseBook
{
    /// <summary>An intent with this at its end is only likely: it is asked back.</summary>
    private const char Likely = '?';

    /// <summary>What looks like an intent and is none; the longer phrase hides the shorter.</summary>
    private const string Nothing = "nothing";

    /// <summary>An intent with this at its end counts where nothing else is said ("seen").</summary>
    private const char Alone = '!';

    /// <summary>What is only heard of somebody held ("I can't afford it").</summary>
    public const string OfHeld = "held.";

    /// <summary>"in-language.es"; "in-language." alone is a language that the coach has no words of.</summary>
    private const string InLanguage = "in-language.";

    /// <summary>What other readers ask for by name; alone it means nothing.</summary>
    private static readonly FrozenSet<string> parts = FrozenSet.Create(
        StringComparer.Ordinal,
        "question", "wh", "asks", "lead-in", "back", "in-part", "stretch-for", "lats",
        "until-when", "to-when", "lift-goal", "day-goal", "speak", "trouble", "explains", "asks-if", "fine-now",
        "off", "pause-today", "reminder-at", "ill", "is-over", "over-now", "may-train", "rhythm.other", "rhythm.weekly", "rhythm.plan");

    /// <summary>Questions about the coach's own words and numbers.</summary>
    private static readonly FrozenSet<string> aboutWords = FrozenSet.Create(StringComparer.Ordinal, "self-check", "sources", "progress", "means", "when-pause");

    private readonly Wordbook? book;

    /// <summary>An intent that does not count beside others ("my knee" where the back hurts too).</summary>
    private readonly IReadOnlyDictionary<string, string[]> unless;

    /// <summary>The language's own word for a command, as in "pausa", to the command's name.</summary>
    private readonly IReadOnlyDictionary<string, string> commands;

    private PhraseBook(Wordbook? book, IReadOnlyDictionary<string, string[]> unless, IReadOnlyDictionary<string, string> commands)
    {
        this.book = book;
        this.unless = unless;
        this.commands = commands;
    }

    /// <summary>Null with a fault when the file is broken.</summary>
    public static PhraseBook? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults)
    {
        var path = $"{language}/lexicon/talk.json";
        if (files.FirstOrDefault(candidate => candidate.Path == path) is not { } file)
        {
            return new PhraseBook(null, new Dictionary<string, string[]>(), new Dictionary<string, string>());
        }

        var found = new List<ScriptFault>();
        if (JsonPiece.Parse(file, found) is { } root)
        {
            var loader = new WordbookLoader(root, files, (path, "T001"), found);
            foreach (var (intent, phrases) in WordbookLoader.Members(root, "intents"))
            {
                loader.Add(intent, phrases.Strings);
            }

            var byWord = CommandsOf(root, path, found);
            if (found.Count == 0)
            {
                var spoilers = WordbookLoader.Members(root, "unless").ToDictionary(one => one.Key, one => one.Value.Strings.Select(other => other.Text).ToArray());
                return new PhraseBook(loader.Book(), spoilers, byWord);
            }
        }

        foreach (var fault in found)
        {
            faults.Add(fault);
        }

        return null;
    }

    /// <summary>The command that a word behind a slash means in this language, as in "/pausa"; null for a word that it does not know.</summary>
    /// <param name="word">In lower case, without the slash.</param>
    internal string? CommandOf(string word) => commands.GetValueOrDefault(Listening.Plain.Fold(word));

    private static Dictionary<string, string> CommandsOf(JsonPiece root, string path, List<ScriptFault> faults)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, words) in WordbookLoader.Members(root, "commands"))
        {
            foreach (var word in words.Strings)
            {
                if (!Commands.CommandTable.Knows(name) || !named.TryAdd(Listening.Plain.Fold(word.Text), name))
                {
                    faults.Add(new(path, word.Line, "T001", $"\"{word.Text}\" is a word of two commands, or \"{name}\" is none."));
                }
            }
        }

        return named;
    }

    /// <summary>What the message means beside answers; null when no phrase stands there.</summary>
    internal Meant? Find(string text)
    {
        Meant? best = null;
        var all = book?.Hear(text) ?? [];
        foreach (var heard in all)
        {
            if (heard.Meaning is null or Nothing || parts.Contains(heard.Meaning) || IsLanguage(heard) || IsSpoilt(heard.Meaning, all)
                || heard.Meaning.StartsWith(OfHeld, StringComparison.Ordinal) || !MayStand(heard, all))
            {
                continue;
            }

            var isLikely = heard.Meaning[^1] == Likely || heard.HasSlip;
            var meant = new Meant(heard.Meaning.TrimEnd(Likely, Alone), heard.Words, heard.Count, isLikely ? Certainty.Low : Certainty.High);
            best = best is null || meant.Rank > best.Rank ? meant : best;
        }

        return best;
    }

    /// <summary>The language that the whole message asks for, as in "in Spanish please"; null for any other message. Empty where it is none of ours.</summary>
    internal string? Language(string text)
    {
        var all = book?.Hear(text) ?? [];
        return all.FirstOrDefault(IsLanguage) is { HasSlip: false } asked && all.All(heard => heard == asked || heard.Meaning is "greeting" or "thanks" or "lead-in" or "question" or "speak")
            ? asked.Meaning![InLanguage.Length..]
            : null;
    }

    private static bool IsLanguage(Heard heard) => heard.Meaning?.StartsWith(InLanguage, StringComparison.Ordinal) == true;

    /// <summary>It puts a question, by its mark or by its words.</summary>
    internal bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal) || Asks(text);

    /// <summary>Whether it puts a question: at its beginning, after a pause, or with words that ask wherever they stand ("wondering if").</summary>
    internal bool Asks(string text)
    {
        var isStart = true;
        foreach (var heard in book?.Hear(text) ?? [])
        {
            if (heard.Meaning == "asks" || aboutWords.Contains(heard.Meaning ?? "") || (heard.Meaning is "question" or "wh" && (isStart || heard.IsAfterBreak)))
            {
                return true;
            }

            isStart &= heard.Meaning is "greeting" or "thanks" or "lead-in" or "who";
        }

        return false;
    }

    /// <summary>Whether a question begins with these words: "what does", "can I say"; "is" and "would" only where a question mark stands.</summary>
    internal bool Opens(string text, bool hasMark)
    {
        var first = (book?.Hear(text) ?? []).FirstOrDefault(heard => heard.Meaning is not ("greeting" or "thanks" or "lead-in"));
        return first?.Meaning is "wh" or "asks" || (hasMark && first?.Meaning == "question");
    }

    /// <summary>The longest phrase that only counts of somebody held; null where none is said.</summary>
    internal string? OfSomebodyHeld(string text)
    {
        var all = book?.Hear(text) ?? [];
        return all.Where(heard => heard.Meaning?.StartsWith(OfHeld, StringComparison.Ordinal) == true && MayStand(heard, all) && !heard.Meaning.EndsWith(".not", StringComparison.Ordinal))
            .MaxBy(heard => heard.Count)?.Meaning!.TrimEnd(Alone);
    }

    /// <summary>What is said behind the last phrase of the intent; null where it is not said.</summary>
    internal string? After(string text, string intent)
    {
        var all = book?.Hear(text) ?? [];
        return all.LastOrDefault(heard => heard.Meaning == intent) is { } last
            ? Words(all.Where(heard => heard.From >= last.To))
            : null;
    }

    /// <summary>What is said before the first phrase of the intent; null where it is not said.</summary>
    internal string? Before(string text, string intent)
    {
        var all = book?.Hear(text) ?? [];
        return all.FirstOrDefault(heard => heard.Meaning == intent) is { } first
            ? Words(all.Where(heard => heard.To <= first.From))
            : null;
    }

    /// <summary>A phrase of several meanings is heard once for each.</summary>
    private static string Words(IEnumerable<Heard> heard) => string.Join(' ', heard.DistinctBy(one => one.From).Select(one => one.Words));

    private static bool MayStand(Heard heard, IReadOnlyList<Heard> all) =>
        heard.Meaning![^1] != Alone || all.All(other => other.From == heard.From || other.Meaning is "greeting" or "thanks" or "lead-in");

    /// <summary>Whether a phrase of the intent stands anywhere in it.</summary>
    internal bool Has(string text, string intent) => book?.Hear(text).Any(heard => heard.Meaning == intent) ?? false;

    /// <summary>The intent that begins so, where beside courtesy nothing else is said; null for any other message.</summary>
    internal string? Whole(string text, string intent)
    {
        var all = (book?.Hear(text) ?? []).Where(heard => heard.Meaning is not ("greeting" or "thanks" or "lead-in")).ToList();
        return all.Count > 0 && all.TrueForAll(heard => !heard.HasSlip && all.Exists(other => other.From == heard.From && IsIt(other))) ? all.Find(IsIt)!.Meaning : null;

        bool IsIt(Heard heard) => heard.Meaning?.StartsWith(intent, StringComparison.Ordinal) == true;
    }

    /// <summary>Whether a word stands in any phrase of this language's talk.</summary>
    internal bool Knows(string word) => book?.Knows(word) ?? false;

    private bool IsSpoilt(string intent, IReadOnlyList<Heard> all) =>
        unless.TryGetValue(intent, out var others) && all.Any(other => others.Contains(other.Meaning));

    /// <param name="Words">The words that say so.</param>
    internal sealed record Meant(string Intent, string Words, int Count, Certainty Certainty)
    {
        public bool IsDoor => Intent.StartsWith("door.", StringComparison.Ordinal);

        /// <summary>Said about or to the coach itself in several words: no answer to a question, whatever words it shares with a button.</summary>
        public bool IsToTheCoach => Count > 2 && Intent is "human" or "call" or "diagnosis" or "dose" or "insult" or "data";

        /// <summary>A question about the coach's own words: where it is the whole message it is no answer, whatever words it shares with a button.</summary>
        public bool IsAboutWords => aboutWords.Contains(Intent);

        /// <summary>Polite words that go with anything: what else is said counts more.</summary>
        public bool IsCourtesy => Intent is "greeting" or "thanks" or "bye" or "praise" or "complaint" or "who" or "show" or "worse" or "some-days" or "scared" or "meaning" or "condition" || IsWhatIsIt || IsAboutWords;

        /// <summary>"What is it?" as the whole message asks for a diagnosis; with more words it asks for anything.</summary>
        public bool IsWhatIsIt => Intent == "what-is-it";

        /// <summary>What is told while somebody is held; in a question of somebody free it is what the question is about ("how long until it's better?").</summary>
        public bool IsNews => Intent is "went-away" or "still-there" or "getting-worse" or "came-back";

        /// <summary>Doors before small talk, what is sure before what is likely, courtesy last, the longer phrase before the shorter.</summary>
        public int Rank => (IsDoor ? 4000 : 0) + (Certainty == Certainty.High ? 2000 : 0) + (IsCourtesy ? 0 : 1000) + Count;
    }
}

using System.Buffers;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Loading;
using CoachBot.Core.RedFlags.Rules;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags;

/// <summary>Reads one message for red flags: what was said, never what it means for this person (that is Triage's).</summary>
public sealed class RedFlagReader
{
    private const int English = 0;
    private static readonly SearchValues<char> sentenceEnds = SearchValues.Create(".!?\n");
    private readonly IReadOnlyList<LanguageReader> readers;
    private readonly KnownWords known;

    internal RedFlagReader(IReadOnlyList<LanguageReader> readers)
    {
        this.readers = readers;
        known = new([.. readers.Select(reader => reader.Lexicon)]);
    }

    /// <summary>Reads in the language that the message is most likely written in, and in every other that a part of it may be in: a setting can be wrong.</summary>
    /// <param name="language">The person's language, as in "en"; it is tried, and English, for a single word.</param>
    /// <param name="openQuestion">Question id that is open, as in "CL-05", or null: what is too little on its own is then left to the answer reader.</param>
    public Reading Read(string text, string language, string? openQuestion)
    {
        var (tally, own) = (known.Count(text), Find(language));
        var likeliest = tally.Likeliest(own);
        var verdicts = readers[likeliest].Read(text, openQuestion);
        var others = tally.KnowsAll(likeliest) ? 0 : OthersIn(text, likeliest, own);
        for (var other = 0; other < readers.Count; other++)
        {
            if ((others >> other & 1) == 0) continue;
            var found = readers[other].Read(text, openQuestion);
            found?.Leave(finding => known.IsSaidIn(likeliest, finding, other));
            verdicts = Join(verdicts, found);
        }

        return ReadingOf(verdicts, readers[likeliest].Code);
    }

    /// <summary>The language that a message is surely written in; the person's own where the words do not tell; null for one that nobody here reads.</summary>
    /// <param name="own">The person's language, as in "en".</param>
    public string? LanguageOf(string text, string own)
    {
        var (tally, mine) = (known.Count(text), Find(own));
        if (tally.IsStrange() && !readers[English].KnowsMost(text)) return null;
        var likeliest = tally.Likeliest(mine);
        return tally.IsRather(likeliest, mine) ? readers[likeliest].Code : own;
    }

    /// <summary>Builds the reader from lexicon and rule files; null with faults when they do not fit together.</summary>
    public static RedFlagReader? Load(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults) =>
        RedFlagLoader.Load(files, faults) is { } loaded ? new(loaded) : null;

    /// <summary>The languages that a sentence of the message may be in, beside the likeliest, as bits.</summary>
    private int OthersIn(ReadOnlySpan<char> text, int likeliest, int own)
    {
        var others = 0;
        foreach (var sentence in text.SplitAny(sentenceEnds))
        {
            var tally = known.Count(text[sentence]);
            if (tally.KnowsAll(likeliest)) continue;
            for (var other = 0; other < readers.Count; other++)
                if (other != likeliest && tally.MayHold(other, likeliest, isExpected: other == own || other == English)) others |= 1 << other;
        }

        return others;
    }

    private int Find(string language)
    {
        for (var at = 0; at < readers.Count; at++)
            if (readers[at].Code == language) return at;
        return English;
    }

    private static Verdicts? Join(Verdicts? one, Verdicts? other)
    {
        if (one is null || other is null) return one ?? other;
        one.Merge(other);
        return one;
    }

    private static Reading ReadingOf(Verdicts? verdicts, string likeliest)
    {
        var reading = verdicts?.ToReading() ?? Reading.Nothing;
        var language = reading.Findings.Count > 0 ? reading.Findings[0].Language : likeliest;
        return language == reading.Language ? reading : reading with { Language = language };
    }
}

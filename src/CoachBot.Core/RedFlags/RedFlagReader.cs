using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Loading;
using CoachBot.Core.RedFlags.Rules;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags;

/// <summary>Reads one message for red flags: what was said, never what it means for this person (that is Triage's).</summary>
public sealed class RedFlagReader
{
    private const int English = 0;
    private readonly IReadOnlyList<LanguageReader> readers;
    private readonly KnownWords known;

    internal RedFlagReader(IReadOnlyList<LanguageReader> readers)
    {
        this.readers = readers;
        known = new([.. readers.Select(reader => reader.Lexicon)]);
    }

    /// <summary>Reads in English, in the person's language, and in every other that the message may be written in, for a setting can be wrong. The likeliest comes first.</summary>
    /// <param name="language">The person's language, as in "en".</param>
    /// <param name="openQuestion">Question id that is open, as in "CL-05", or null: what is too little on its own is then left to the answer reader.</param>
    public Reading Read(string text, string language, string? openQuestion)
    {
        var (tally, own) = (known.Count(text), Find(language));
        var likeliest = tally.Likeliest(own);
        var verdicts = readers[likeliest].Read(text, openQuestion);
        for (var other = 0; other < readers.Count; other++)
        {
            if (other == likeliest || !(other == English ? tally.MayHoldEnglish(likeliest) : other == own || tally.MayHold(other))) continue;
            var found = readers[other].Read(text, openQuestion);
            if (tally.IsRather(likeliest, other)) found?.Leave(finding => known.Know(likeliest, finding.Words));
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

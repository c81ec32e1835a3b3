using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Loading;
using CoachBot.Core.RedFlags.Rules;

namespace CoachBot.Core.RedFlags;

/// <summary>Reads one message for red flags: what was said, never what it means for this person (that is Triage's).</summary>
public sealed class RedFlagReader
{
    private const string English = "en";
    private readonly IReadOnlyDictionary<string, LanguageReader> readers;

    internal RedFlagReader(IReadOnlyDictionary<string, LanguageReader> readers) => this.readers = readers;

    /// <param name="language">The person's language; English is read too when it differs.</param>
    /// <param name="openQuestion">Question id that is open, as in "CL-05", or null: what is too little on its own is then left to the answer reader.</param>
    public Reading Read(string text, string language, string? openQuestion)
    {
        var verdicts = readers[English].Read(text, openQuestion);
        if (language != English && readers.TryGetValue(language, out var own)) verdicts = Join(verdicts, own.Read(text, openQuestion));
        return verdicts is null ? Reading.Nothing : verdicts.ToReading();
    }

    /// <summary>Builds the reader from lexicon and rule files; null with faults when they do not fit together.</summary>
    public static RedFlagReader? Load(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults)
    {
        return RedFlagLoader.Load(files, faults) is { } loaded ? new(loaded) : null;
    }

    private static Verdicts? Join(Verdicts? one, Verdicts? other)
    {
        if (one is null || other is null) return one ?? other;
        one.Merge(other.ToReading());
        return one;
    }
}

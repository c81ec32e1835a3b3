using CoachBot.Core.Guides;
using CoachBot.Core.Listening;
using CoachBot.Core.Places;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Talk;

namespace CoachBot.Core.Dialogs;

/// <summary>All dialogs, loaded and checked: what is said, what is understood, what exists. Immutable; one turn uses one instance.</summary>
public sealed record Script
{
    /// <summary>Language code, as in "en", to its words.</summary>
    public required IReadOnlyDictionary<string, Language> Languages { get; init; }

    public required RedFlagReader RedFlags { get; init; }

    public required Catalog Catalog { get; init; }

    public Installation Installation { get; init; } = Installation.Unknown;

    /// <summary>The language to fall back on when the person's is not there.</summary>
    public Language English => Languages["en"];

    /// <summary>The language, or English where it is not there.</summary>
    public Language In(string code) => Languages.TryGetValue(code, out var language) ? language : English;
}

/// <summary>One language's words.</summary>
/// <param name="IsComplete">False for a safety-only language: screens, escalations, follow-ups, crisis, service failure.</param>
public sealed record Language(string Code, bool IsComplete, IReadOnlyDictionary<string, Prompt> Prompts)
{
    /// <summary>How ordinary answers are put.</summary>
    public required AnswerWords Answers { get; init; }

    /// <summary>Side doors and small talk.</summary>
    public required PhraseBook Phrases { get; init; }

    /// <summary>Which card or FAQ a question is about.</summary>
    public required Topics Topics { get; init; }
}

/// <summary>Everything that exists, without words: numbers, ids, links.</summary>
/// <param name="Exercises">By id, as in "EX-03", "ST-08", "WU-01".</param>
/// <param name="Flags">By id, as in "RF-CES-01".</param>
/// <param name="Numbers">By ISO 3166-1 alpha-2 country.</param>
public sealed record Catalog(
    IReadOnlyDictionary<string, Exercise> Exercises,
    IReadOnlyDictionary<string, FlagEntry> Flags,
    IReadOnlyDictionary<string, EmergencyNumbers> Numbers,
    Gazetteer Places)
{
    /// <summary>The guides of /form by id, as in "hip-thrust".</summary>
    public IReadOnlyDictionary<string, FormGuide> Forms { get; init; } = new Dictionary<string, FormGuide>();
}

/// <summary>Whose bot this is; said in the opening and in /privacy.</summary>
/// <param name="Operator">Null when not set; then the words say so.</param>
public sealed record Installation(string? Operator, string? Contact)
{
    public static readonly Installation Unknown = new(null, null);
}

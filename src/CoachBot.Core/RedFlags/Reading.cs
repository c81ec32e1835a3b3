namespace CoachBot.Core.RedFlags;

/// <summary>How fast somebody has to act (coaching.md 2.1). Ordered: the highest wins.</summary>
public enum Level
{
    /// <summary>Nothing was found, or something to watch (level A).</summary>
    None,

    /// <summary>Book a clinician within days.</summary>
    Soon,

    /// <summary>One clarifying question decides.</summary>
    Ask,

    /// <summary>Speak to a clinician today.</summary>
    Urgent,

    /// <summary>Emergency number or emergency department now.</summary>
    Emergency,
}

/// <summary>What one message says about red flags; knows nothing of the person's history.</summary>
/// <param name="Findings">Highest level first; empty when nothing was found.</param>
/// <param name="Cancelled">Findings that the context took back (negation, idiom, another person ...), for explaining.</param>
public sealed record Reading(IReadOnlyList<Finding> Findings, IReadOnlyList<Cancellation> Cancelled)
{
    public static readonly Reading Nothing = new([], []);

    /// <summary>The language of the highest finding; without one, the language that the message seems to be written in.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The sign that was only asked about, where nothing is reported; else null.</summary>
    public string? AskedAbout => Findings.Count > 0 ? null : Cancelled.FirstOrDefault(one => one.Reason == "what if")?.Flag;

    /// <summary>True where signs are named only to deny them.</summary>
    public bool IsDenial => Findings.Count == 0 && Cancelled.Count > 0 && Cancelled.All(one => one.Reason == "negated");

    public Level Level => Findings.Count == 0 ? Level.None : Findings[0].Level;
}

/// <summary>One flag found in one clause.</summary>
/// <param name="Flag">An id of coaching.md, as in "RF-CES-01"; for <see cref="Level.Ask"/> the flag in doubt.</param>
/// <param name="Clarifier">The question to ask for <see cref="Level.Ask"/>, as in "CL-01"; else null.</param>
/// <param name="Rule">Id of the rule that fired.</param>
/// <param name="Clause">The words of the clause, as normalised.</param>
/// <param name="Words">Concept → the word that stood for it.</param>
/// <param name="About">Whose body it is.</param>
public sealed record Finding(
    string Flag, Level Level, string? Clarifier, string Rule, string Clause,
    IReadOnlyList<KeyValuePair<string, string>> Words, About About = About.Writer)
{
    /// <summary>For a clarifier that is left unanswered: the level it then acts at (coaching.md 2.5).</summary>
    public Level Unanswered { get; init; } = Level.Emergency;

    /// <summary>Of somebody else, and nobody asks whose it is.</summary>
    public bool IsSure { get; init; }

    /// <summary>In which language it was said, as in "en".</summary>
    public string Language { get; init; } = "en";

    /// <summary>Tells this sentence from any other that the same rule finds.</summary>
    internal Sentence Sentence => Sentence.Of(Rule, Clause);
}

public enum About
{
    Writer,

    /// <summary>Somebody near the writer, now: the third-person text.</summary>
    SomebodyElse,
}

/// <summary>A finding that did not count, and why.</summary>
/// <param name="Reason">"negated", "idiom", "past", "hypothetical", "what if", "quoted", "another person", "a thing".</param>
public sealed record Cancellation(string Flag, string Rule, string Clause, string Reason);

namespace CoachBot.Core.Dialogs;

/// <summary>The words of one prompt in one language, as a coach wrote them.</summary>
/// <param name="Id">"topic.purpose", as in "screen-a.ask"; never changes its meaning.</param>
/// <param name="Say">Variants of equal meaning; picked by turn number.</param>
/// <param name="Buttons">In the order shown; <c>Reply</c> is a meaning id shared by all languages.</param>
/// <param name="Picture">Picture id, or null.</param>
/// <param name="Alt">Alt text of the picture: enough to do the exercise without seeing.</param>
/// <param name="Reviewed">"Name, 2026-01-31" of the clinician who signed it, or null.</param>
public sealed record Prompt(
    string Id, IReadOnlyList<string> Say, IReadOnlyList<PromptButton> Buttons,
    string? Picture, string? Alt, string? Reviewed);

/// <param name="Text">What the person reads, and may type.</param>
/// <param name="Reply">Meaning id, as in "site.buttock"; at most 48 bytes.</param>
/// <param name="Also">Other words that mean this button when typed ("bum", "glutes").</param>
public sealed record PromptButton(string Text, string Reply, IReadOnlyList<string> Also);

/// <summary>What a prompt may contain, checked at load (design: limits per kind).</summary>
public enum PromptKind
{
    /// <summary>At most 600 characters, 3 paragraphs, 5 buttons; one question, which is the last sentence.</summary>
    Say,

    /// <summary>At most 750 characters, up to 10 numbered lines of at most 12 words.</summary>
    List,

    /// <summary>0 to 10.</summary>
    Scale,

    /// <summary>One of up to 10.</summary>
    Picker,

    /// <summary>Several, with Done.</summary>
    Toggles,

    Place,

    Clock,

    /// <summary>A few words that stand inside another prompt's placeholder; no buttons, no question.</summary>
    Words,

    /// <summary>Emergency text: at most 90 words before the buttons (coaching.md 8.2).</summary>
    Emergency,

    /// <summary>Urgent or soon text: at most 110 words before the buttons (coaching.md 8.2).</summary>
    Urgent,

    /// <summary>A reading card, a plan or a longer text somebody asked for: at most 1,200 characters.</summary>
    Card,
}

/// <summary>One line of Prompts.cs: an id the code may say.</summary>
/// <param name="Id">In a family it holds a "*" for the catalogue's id, as in "exercise.*.name".</param>
/// <param name="Placeholders">Names without braces, as in "number"; one that ends in "?" may be left out of the words.</param>
public sealed record PromptUse(string Id, PromptKind Kind, IReadOnlyList<string> Placeholders)
{
    /// <summary>True for what even a safety-only language must have.</summary>
    public bool IsSafety { get; init; }

    /// <summary>True where the code looks whether a language has it, as with the short form of a question.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The catalogue's ids that stand for the "*"; null for a single prompt.</summary>
    public PromptFamily? Over { get; init; }
}

/// <summary>Ids of the catalogue that a family of prompts runs over.</summary>
public enum PromptFamily
{
    Exercises,

    /// <summary>The exercises that name an area for /stretch.</summary>
    Stretches,

    /// <summary>The levels within exercises, as in "EX-03-L2".</summary>
    Levels,

    /// <summary>The guides of /form.</summary>
    Forms,

    Flags,
    Countries,
}

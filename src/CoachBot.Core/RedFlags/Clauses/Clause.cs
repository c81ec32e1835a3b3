using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>A piece of a message that says one thing: negation does not reach beyond it.</summary>
internal struct Clause
{
    /// <summary>Tokens, from and up to (not with).</summary>
    public int From, To;

    /// <summary>Mentions of the sheet, from and up to (not with).</summary>
    public int MentionFrom, MentionTo;

    /// <summary>Own and borrowed mentions, from and up to (not with).</summary>
    public int ViewFrom, ViewTo;

    /// <summary>What parts it from the clause before.</summary>
    public Break Break;

    /// <summary>Begins with "but", "except" and the like.</summary>
    public bool IsContrast;

    /// <summary>A negation was still open when it ended.</summary>
    public bool EndsNegated;

    /// <summary>Concepts in the view; <see cref="Said"/> without the negated ones.</summary>
    public ConceptSet Any, Said;

    /// <summary>Said in its own sentence or one next to it.</summary>
    public ConceptSet Near;
}

using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Rules;

/// <summary>Concepts that together mean a flag.</summary>
internal sealed record Rule(string Id, string Flag, Level Level)
{
    /// <summary>Each item is a set of which one has to be said, within one clause.</summary>
    public required ConceptSet[] All { get; init; }

    /// <summary>Items that have to be said in the same sentence or one next to it; for a fact of life anywhere in the message.</summary>
    public ConceptSet[] With { get; init; } = [];

    /// <summary>Concepts that spoil it when they are said in the same clause.</summary>
    public ConceptSet None { get; init; }

    /// <summary>Concepts that spoil it when they are said anywhere.</summary>
    public ConceptSet Without { get; init; }

    /// <summary>How many words may lie between the first item and any other.</summary>
    public int Near { get; init; } = 12;

    /// <summary>The items have to come in this order.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>A fact of somebody's life: time does not take it back, and another person's does not matter.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Somebody else in it is part of what happened to the writer.</summary>
    public bool IsWhoever { get; init; }

    /// <summary>Counts whatever is said about when.</summary>
    public bool IsTimeless { get; init; }

    /// <summary>Too little on its own while a question is open: the answer reader takes it.</summary>
    public bool IsVague { get; init; }

    /// <summary>Too little for any question but one that asks for what is new; with nothing open it counts.</summary>
    public bool IsNews { get; init; }

    /// <summary>Nothing but it may be said, and numbers.</summary>
    public bool IsAlone { get; init; }

    /// <summary>It is said of somebody else, and surely enough to act on: whose it is is not asked.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>Whether it counts beside the open question, or beside none.</summary>
    public bool CountsAt(string? openQuestion) =>
        openQuestion is null || !(IsVague || IsNews) || (IsNews && openQuestion is "c1" or "c5" or "c5.other" or "follow-up.severe" or "follow-up.severe.new");

    public string? Clarifier { get; init; }

    /// <summary>The clarifier that is asked when the writer only supposes it ("what if I ..."); null when that does not count at all.</summary>
    public string? Supposed { get; init; }

    public Level Unanswered { get; init; } = Level.Emergency;
}

/// <summary>All rules, and how the concepts behave.</summary>
internal sealed record RuleBook(IReadOnlyList<Rule> Rules, Clauses.Families Families, string PastClarifier, string PersonClarifier, string QuoteFlag);

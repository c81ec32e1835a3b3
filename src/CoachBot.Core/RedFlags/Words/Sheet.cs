using CoachBot.Core.RedFlags.Clauses;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>The message that is being read, taken apart; used again for the next one.</summary>
internal sealed class Sheet
{
    private char[] letters = new char[512];
    private Token[] tokens = new Token[128];
    private Mention[] mentions = new Mention[64];
    private Clause[] clauses = new Clause[16];
    private Mention[] views = new Mention[64];
    private int letterCount, tokenCount, mentionCount, clauseCount, viewCount;

    /// <summary>For the phrase search: what begins at one word.</summary>
    public List<Phrase> Found { get; } = [];

    public int LetterCount => letterCount;

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, tokenCount);

    public Span<Mention> Mentions => mentions.AsSpan(0, mentionCount);

    public Span<Clause> Clauses => clauses.AsSpan(0, clauseCount);

    /// <summary>What is said anywhere in the message and not taken back.</summary>
    public ConceptSet Said { get; private set; }

    public void Clear() => (letterCount, tokenCount, mentionCount, clauseCount, viewCount, Said) = (0, 0, 0, 0, 0, default);

    public ReadOnlySpan<char> Letters(int start, int length) => letters.AsSpan(start, length);

    public ReadOnlySpan<char> Letters(in Token token) => Letters(token.Start, token.Length);

    public ReadOnlySpan<Token> TokensOf(in Clause clause) => tokens.AsSpan(clause.From, clause.To - clause.From);

    public Span<Mention> MentionsOf(in Clause clause) => mentions.AsSpan(clause.MentionFrom, clause.MentionTo - clause.MentionFrom);

    /// <summary>The clause's own mentions and those it borrows from its neighbours.</summary>
    public ReadOnlySpan<Mention> ViewOf(in Clause clause) => views.AsSpan(clause.ViewFrom, clause.ViewTo - clause.ViewFrom);

    public void Mark(int token, WordKinds kind) => tokens[token] = tokens[token] with { Kinds = tokens[token].Kinds | kind };

    public void Add(char letter) => Append(ref letters, ref letterCount, letter);

    public void Add(in Token token) => Append(ref tokens, ref tokenCount, token);

    public void Add(in Mention mention) => Append(ref mentions, ref mentionCount, mention);

    public void Add(in Clause clause) => Append(ref clauses, ref clauseCount, clause);

    /// <summary>Adds to the view of the clause that is being made.</summary>
    public void AddView(ref Clause clause, in Mention mention)
    {
        if (clause.ViewTo == 0) clause.ViewFrom = viewCount;
        Append(ref views, ref viewCount, mention);
        clause.ViewTo = viewCount;
        clause.Any.Add(mention.Concept);
        if (mention.IsNegated) return;
        clause.Said.Add(mention.Concept);
        var said = Said;
        said.Add(mention.Concept);
        Said = said;
    }

    /// <summary>The words between two tokens, as normalised, for people to read.</summary>
    public string Words(int from, int to)
    {
        var last = -1;
        var words = new System.Text.StringBuilder();
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Start == last) continue;
            last = tokens[at].Start;
            if (words.Length > 0) words.Append(' ');
            words.Append(Letters(tokens[at]));
        }

        return words.ToString();
    }

    private static void Append<T>(ref T[] list, ref int count, in T item)
    {
        if (count == list.Length) Array.Resize(ref list, count * 2);
        list[count++] = item;
    }
}

/// <summary>A concept that some words stand for.</summary>
/// <param name="From">First token.</param>
/// <param name="To">The token after the last.</param>
/// <param name="IsBorrowed">True when it stands in a neighbour clause.</param>
internal readonly record struct Mention(int Concept, int From, int To, bool IsNegated, bool IsBorrowed);

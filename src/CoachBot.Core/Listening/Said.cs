namespace CoachBot.Core.Listening;

/// <summary>One message, folded and matched with the lexicon once; every reader reads this.</summary>
public sealed class Said
{
    private readonly Token[] tokens;
    private readonly Unit[] units;

    internal Said(AnswerWords words, string text, string plain, Token[] tokens, Unit[] units)
    {
        Words = words;
        Text = text;
        Plain = plain;
        this.tokens = tokens;
        this.units = units;
    }

    /// <summary>As it was typed.</summary>
    public string Text { get; }

    /// <summary>The folded words without apostrophes, digits apart from letters ("6ish" is "6 ish").</summary>
    public string Plain { get; }

    public bool HasQuestionMark => Text.Contains('?', StringComparison.Ordinal);

    public bool IsEmpty => tokens.Length == 0;

    public int TokenCount => tokens.Length;

    internal AnswerWords Words { get; }

    internal ReadOnlySpan<Token> Tokens => tokens;

    internal ReadOnlySpan<Unit> Units => units;

    internal ReadOnlySpan<char> Word(int token) => Plain.AsSpan(tokens[token].Start, tokens[token].Length);

    /// <summary>The words of some tokens as they stand in the message.</summary>
    internal string Slice(int firstToken, int endToken)
    {
        if (firstToken >= endToken)
            return "";
        var last = tokens[endToken - 1];
        return Plain[tokens[firstToken].Start..(last.Start + last.Length)];
    }

    /// <summary>The words from one unit up to another, which is not included.</summary>
    internal string SliceUnits(int firstUnit, int endUnit) =>
        firstUnit >= endUnit ? "" : Slice(units[firstUnit].Start, units[endUnit - 1].End);
}

/// <param name="IsGlued">True for letters or digits that follow the other kind without a space ("L5", "2nd").</param>
internal readonly record struct Token(int Start, int Length, bool IsDigits, bool IsGlued);

/// <summary>The longest phrase of the lexicon at one place, or one word that it does not know.</summary>
internal readonly record struct Unit(int Start, int Count, Meaning? Meaning, Digits? Digits, bool IsGlued)
{
    public int End => Start + Count;

    public bool Is(Sense sense) => Meaning is not null && Meaning.Has(sense);

    public bool IsAny(UInt128 senses) => Meaning is not null && Meaning.HasAny(senses);

    public int Value(Sense sense) => Meaning!.Value(sense);

    public string Id(Sense sense) => Meaning!.Id(sense);
}

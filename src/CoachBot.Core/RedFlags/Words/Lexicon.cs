namespace CoachBot.Core.RedFlags.Words;

/// <summary>What is understood in one language: words, phrases and what they stand for.</summary>
internal sealed class Lexicon(Vocabulary words, PhraseTrie phrases, Folding folding, IReadOnlyList<NumberRange> numbers)
{
    private readonly int and = words.FirstOf(WordKinds.And);
    private readonly bool[] begins = Beginnings(words, phrases);

    public Folding Folding => folding;

    /// <summary>Every known word, misspelt ones too.</summary>
    public IEnumerable<string> Words => words.All;

    /// <summary>Adds one word of a message to the sheet; a misspelling may add several.</summary>
    public void Recognise(Sheet sheet, int start, int length, Break before)
    {
        var letters = sheet.Letters(start, length);
        if (AddMisspelt(sheet, letters, new Token(-1, start, length, before, WordKinds.None))) return;
        var word = words.Exactly(letters);
        if (word < 0 && AddMeasure(sheet, start, length, before)) return;
        if (word < 0 || words.IsIdle(word)) word = words.StemOf(letters) is >= 0 and var stem ? stem : word;
        var isNumber = char.IsAsciiDigit(letters[0]);
        if (word < 0 && isNumber) word = Vocabulary.Number;
        if (word >= 0)
        {
            var kinds = words.KindsOf(word) | (isNumber ? WordKinds.Number : WordKinds.None);
            if (before == Break.Comma && kinds.HasFlag(WordKinds.Tie)) before = Break.None;
            sheet.Add(new Token(word, start, length, before, kinds));
            return;
        }

        word = Undouble(letters);
        if (word < 0) word = words.Sounding(letters);
        if (word < 0) word = words.Nearest(letters);
        sheet.Add(new Token(word, start, length, before, words.KindsOf(word)));
    }

    /// <summary>"8kg" is a number and its unit, where the unit is a word.</summary>
    private bool AddMeasure(Sheet sheet, int start, int length, Break before)
    {
        var letters = sheet.Letters(start, length);
        var digits = letters.IndexOfAnyExceptInRange('.', '9');
        if (digits <= 0 || !char.IsAsciiDigit(letters[0]) || words.Exactly(letters[digits..]) < 0) return false;
        Recognise(sheet, start, digits, before);
        Recognise(sheet, start + digits, length - digits, Break.None);
        return true;
    }

    /// <summary>Adds an "and" that was written as a sign.</summary>
    public void AddAnd(Sheet sheet, int at, Break before) => sheet.Add(new Token(and, at, 0, before, words.KindsOf(and)));

    /// <summary>Finds every phrase; inside a closed one nothing else is looked for.</summary>
    public void Tag(Sheet sheet, PhraseHabits habits)
    {
        var tokens = sheet.Tokens;
        var (at, covered) = (0, 0);
        while (at < tokens.Length)
        {
            var end = at + 1;
            if (MayBegin(tokens[at])) phrases.Find(tokens, at, sheet.Found);
            else sheet.Found.Clear();
            if (sheet.Found.Count == 0) TagNumber(sheet, at);
            else end = TagFound(sheet, at, ref covered, habits);
            at = end;
        }
    }

    /// <returns>Where to look next.</returns>
    private static int TagFound(Sheet sheet, int at, ref int covered, PhraseHabits habits)
    {
        var longest = sheet.Found[^1];
        var isInside = at < covered;
        if (habits.IsClosed(longest.Concepts))
        {
            AddAll(sheet, longest, at, isInside && longest.End <= covered ? habits.NotInside : default);
            covered = Math.Max(covered, longest.End);
            return longest.End;
        }

        foreach (var phrase in sheet.Found)
        {
            var isWhole = phrase.End == longest.End && (!isInside || longest.End > covered);
            AddAll(sheet, phrase, at, isWhole ? default : habits.NotIn(longest));
        }

        covered = Math.Max(covered, longest.End);
        return at + 1;
    }

    private static void AddAll(Sheet sheet, Phrase phrase, int at, in ConceptSet without)
    {
        foreach (var concept in phrase.Concepts)
            if (!without.Has(concept)) sheet.Add(new Mention(concept, at, phrase.End, IsNegated: false, IsBorrowed: false));
    }

    private bool MayBegin(in Token token) => token.Word >= 0 && (begins[token.Word] || (token.Is(WordKinds.Number) && begins[Vocabulary.Number]));

    private void TagNumber(Sheet sheet, int at)
    {
        var letters = sheet.Letters(sheet.Tokens[at]);
        if (letters.Length is 0 or > 5 || !char.IsAsciiDigit(letters[0]) || !decimal.TryParse(letters, out var number)) return;
        foreach (var range in numbers)
            if (number >= range.From && number <= range.To) sheet.Add(new Mention(range.Concept, at, at + 1, IsNegated: false, IsBorrowed: false));
    }

    private bool AddMisspelt(Sheet sheet, ReadOnlySpan<char> letters, Token token)
    {
        var right = words.Misspelt(letters);
        foreach (var word in right)
        {
            sheet.Add(token with { Word = word, Kinds = words.KindsOf(word) });
            token = token with { Break = Break.None };
        }

        return right.Length > 0;
    }

    /// <summary>"numbbbb" and "peee": three or more become two, then one.</summary>
    private int Undouble(ReadOnlySpan<char> letters)
    {
        if (letters.Length > 64) return -1;
        Span<char> shorter = stackalloc char[letters.Length];
        for (var most = 2; most >= 1; most--)
        {
            var length = 0;
            foreach (var letter in letters)
                if (length < most || shorter[length - 1] != letter || shorter[length - most] != letter) shorter[length++] = letter;
            if (length == letters.Length) continue;
            var word = words.Exactly(shorter[..length]);
            if (word < 0 && words.Misspelt(shorter[..length]) is [var right]) word = right;
            if (word >= 0) return word;
        }

        return -1;
    }

    private static bool[] Beginnings(Vocabulary words, PhraseTrie phrases)
    {
        var first = new bool[words.Count];
        for (var word = 0; word < first.Length; word++) first[word] = phrases.Begins(word);
        return first;
    }
}

/// <summary>How phrases stand in each other.</summary>
/// <param name="Closed">A phrase of these hides what it is made of ("drop set").</param>
/// <param name="NotInside">These do not count inside a longer phrase: the "no" of "no feeling" denies nothing else.</param>
/// <param name="OwnNegation">Nor do these inside one another: the "cant" of "cant feel".</param>
internal sealed record PhraseHabits(ConceptSet Closed, ConceptSet NotInside, ConceptSet OwnNegation)
{
    private readonly ConceptSet all = Union(NotInside, OwnNegation);

    public ConceptSet NotIn(Phrase outer)
    {
        foreach (var concept in outer.Concepts)
            if (OwnNegation.Has(concept)) return all;
        return NotInside;
    }

    private static ConceptSet Union(ConceptSet one, in ConceptSet other)
    {
        one.Add(other);
        return one;
    }

    public bool IsClosed(int[] concepts)
    {
        foreach (var concept in concepts)
            if (Closed.Has(concept)) return true;
        return false;
    }
}

/// <summary>Numbers that stand for a concept, as in degrees of fever.</summary>
internal sealed record NumberRange(int Concept, decimal From, decimal To);

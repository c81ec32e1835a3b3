namespace CoachBot.Core.Listening;

/// <summary>Some words of a message beside a label: the same but for one slip of the finger, which never makes another answer of it.</summary>
internal readonly ref struct SlipReader
{
    /// <summary>Longer messages are no labels.</summary>
    public const int LongestLabel = 128;

    private const int ShortestLabel = 3;

    /// <summary>So much of it is right that the rest is a slip.</summary>
    private const int LongLabel = 12;

    private readonly Said said;
    private readonly int first;
    private readonly int end;
    private readonly string joined;

    public SlipReader(Said said, int first, int end)
    {
        this.said = said;
        this.first = first;
        this.end = end;
        joined = said.Slice(first, end).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>"Past" alone is no slip of "part", "can" nowhere one of "can't", and a digit never is one.</summary>
    public bool IsSlipOf(Form form) =>
        form.Joined.Length >= ShortestLabel && Typo.IsAtMostOne(joined, form.Joined) && HasSameDigits(form.Joined) && HasNoOtherWord(form);

    private bool HasSameDigits(string label)
    {
        var at = 0;
        foreach (var c in joined)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            while (at < label.Length && !char.IsAsciiDigit(label[at]))
                at++;
            if (at >= label.Length || label[at++] != c)
                return false;
        }

        return label.AsSpan(at).IndexOfAnyInRange('0', '9') < 0;
    }

    private bool HasNoOtherWord(Form form)
    {
        if (joined == form.Joined)
            return true;
        for (var i = first; i < end; i++)
        {
            if (!Has(form, said.Word(i)) && IsMeant(said.Word(i)))
                return false;
        }

        return true;
    }

    /// <summary>Alone, a word that the lexicon knows is meant as it stands; beside others a real word ("went away" is not "sent away"); in a long label only one that turns the sense.</summary>
    private bool IsMeant(ReadOnlySpan<char> word) =>
        said.Words.Is(word, Sense.OwnWord)
        || (joined.Length < LongLabel && said.Words.Is(word, Sense.RealWord))
        || (end - first == 1 && said.Words.Knows(word));

    private static bool Has(Form form, ReadOnlySpan<char> word)
    {
        foreach (var known in form.Words)
        {
            if (word.SequenceEqual(known))
                return true;
        }

        return false;
    }
}

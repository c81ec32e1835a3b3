using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>How many words of a message each lexicon knows. Language 0 is English.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LanguageTally(int languages)
{
    /// <summary>As many languages as there may be.</summary>
    public const int Most = 16;

    /// <summary>So few words say little about their language.</summary>
    private const int Few = 4;

    /// <summary>So many more words than another language knows make it sure.</summary>
    private const int Lead = 2;

    private Counts known;

    /// <summary>For each pair the words that the second language knows and the first does not.</summary>
    private Pairs telling;

    public int Words { get; private set; }

    /// <param name="mask">A bit for each language that knows the word.</param>
    public void Add(int mask)
    {
        Words++;
        for (var language = 0; language < languages; language++)
        {
            if ((mask >> language & 1) == 0) continue;
            known[language]++;
            for (var other = 0; other < languages; other++)
                if ((mask >> other & 1) == 0) telling[other * Most + language]++;
        }
    }

    /// <summary>Whether a part may be in this language: it knows words that the likeliest does not. Where none does, each may be it.</summary>
    /// <param name="isExpected">English, and the person's own: one word is enough.</param>
    public readonly bool MayHold(int language, int likeliest, bool isExpected)
    {
        var (words, strange) = (telling[likeliest * Most + language], Words - known[likeliest]);
        if (words > 1 || (words == 1 && (isExpected || Words <= Few || strange * 3 >= Words || KnowsAll(language)))) return true;
        return strange * 2 >= Words && !HasTelling(likeliest);
    }

    /// <summary>The language that knows most of the words; of equals the one named, then the first.</summary>
    public readonly int Likeliest(int preferred)
    {
        var best = preferred;
        for (var language = 0; language < languages; language++)
            if (known[language] > known[best]) best = language;
        return best;
    }

    public readonly bool KnowsAll(int language) => known[language] == Words;

    /// <summary>Whether it is in one language rather than in another.</summary>
    public readonly bool IsRather(int language, int other) => known[language] >= known[other] + Lead && known[language] * 2 >= Words;

    public readonly bool KnowsAsMany(int language, int other) => known[language] >= known[other];

    /// <summary>Several words, of which no lexicon knows half: two of five may be loan words, names or chance.</summary>
    public readonly bool IsStrange()
    {
        for (var language = 0; language < languages; language++)
            if (known[language] * 5 > Words * 2) return false;
        return Words >= Few;
    }

    private readonly bool HasTelling(int likeliest)
    {
        for (var language = 0; language < languages; language++)
            if (telling[likeliest * Most + language] > 0) return true;
        return false;
    }

    [InlineArray(Most)]
    private struct Counts
    {
        private int first;
    }

    [InlineArray(Most * Most)]
    private struct Pairs
    {
        private int first;
    }
}

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

    private Counts known, telling;

    public int Words { get; private set; }

    /// <param name="mask">A bit for each language that knows the word.</param>
    public void Add(int mask)
    {
        Words++;
        for (var language = 0; language < languages; language++)
        {
            if ((mask >> language & 1) == 0) continue;
            known[language]++;
            if ((mask & 1) == 0) telling[language]++;
        }
    }

    /// <summary>Whether it may hold a sentence in this language: it has words that English lacks. Where no language has, each may be it.</summary>
    public readonly bool MayHold(int language)
    {
        var strange = Words - known[0];
        if (telling[language] > 1 || (telling[language] == 1 && (Words <= Few || strange * 3 >= Words))) return true;
        return strange * 2 >= Words && !HasTelling();
    }

    /// <summary>Whether it may hold English: not when it is surely in another language, which knows every English word of it too ("cáncer").</summary>
    public readonly bool MayHoldEnglish(int likeliest) => !IsRather(likeliest, 0) || known[0] > known[likeliest] - telling[likeliest];

    /// <summary>The language that knows most of the words; of equals the one named, then the first.</summary>
    public readonly int Likeliest(int preferred)
    {
        var best = preferred;
        for (var language = 0; language < languages; language++)
            if (known[language] > known[best]) best = language;
        return best;
    }

    /// <summary>Whether it is in one language rather than in another.</summary>
    public readonly bool IsRather(int language, int other) => known[language] >= known[other] + Lead && known[language] * 2 >= Words;

    /// <summary>Several words, of which no lexicon knows half: two of five may be loan words, names or chance.</summary>
    public readonly bool IsStrange()
    {
        for (var language = 0; language < languages; language++)
            if (known[language] * 5 > Words * 2) return false;
        return Words >= Few;
    }

    private readonly bool HasTelling()
    {
        for (var language = 1; language < languages; language++)
            if (telling[language] > 0) return true;
        return false;
    }

    [InlineArray(Most)]
    private struct Counts
    {
        private int first;
    }
}

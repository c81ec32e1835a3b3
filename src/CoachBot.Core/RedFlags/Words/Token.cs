using System.Runtime.InteropServices;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>One word of a message.</summary>
/// <param name="Word">Its number in the vocabulary, or -1.</param>
/// <param name="Start">Where it stands in the plain letters.</param>
/// <param name="Break">What stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Word, int Start, int Length, Break Break, WordKinds Kinds)
{
    public bool Is(WordKinds kinds) => (Kinds & kinds) != WordKinds.None;
}

/// <summary>What parts a word from the word before it. Ordered: the strongest wins.</summary>
internal enum Break
{
    None,
    Comma,

    /// <summary>A colon, a dash or the like: what follows may answer what stands before.</summary>
    Colon,

    Question,

    /// <summary>Full stop, exclamation mark, new line.</summary>
    Stop,
}

/// <summary>What a single word does in a sentence, whatever phrase it stands in.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,

    /// <summary>May stand inside a phrase without changing it ("really", "the").</summary>
    Filler = 1,

    /// <summary>The writer ("i", "my").</summary>
    Me = 2,

    /// <summary>Somebody else ("he", "her").</summary>
    Them = 4,

    /// <summary>Begins a new statement ("it", "there").</summary>
    Subject = 8,

    /// <summary>Binds the next word to what stands before ("in", "when").</summary>
    Binder = 16,

    /// <summary>Begins a statement after "and" ("cant", "now").</summary>
    Starter = 32,

    /// <summary>Goes on about what was named before ("it", "feels").</summary>
    Anaphor = 64,

    /// <summary>"and".</summary>
    And = 128,

    /// <summary>"or", "nor".</summary>
    Or = 256,

    /// <summary>A verb: what holds one is more than an item of a list.</summary>
    Verb = 512,

    /// <summary>An answer of one word that says no or well ("no", "none", "fine").</summary>
    BareNo = 1024,

    /// <summary>A "my" that goes with a part of the body; found while reading.</summary>
    Owner = 2048,

    /// <summary>A comma before it parts nothing: it ties a clause to its verb ("dass", "że").</summary>
    Tie = 4096,

    /// <summary>Points at one of many ("a", "my", "some"): without it "mate" is a way to say hello.</summary>
    Determiner = 8192,

    /// <summary>Says that what follows is only a likeness ("like").</summary>
    Likening = 16384,

    /// <summary>Something without a body of a person, as in "my bottle leaked"; found while reading.</summary>
    Thing = 32768,

    /// <summary>The "..." of a phrase does not reach beyond it ("not", "but").</summary>
    Barrier = 65536,

    /// <summary>Begins with a digit; found while reading.</summary>
    Number = 131072,

    /// <summary>Gives a reason: the "not" of "no gym because ..." does not reach it.</summary>
    Reason = 262144,
}

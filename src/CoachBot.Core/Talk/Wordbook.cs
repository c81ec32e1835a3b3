using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.Talk;

/// <summary>Phrases and what they mean, found in a message from left to right, the longest first. The words are those of the red-flag lexicon: one slip of the finger, usual misspellings and look-alike letters are forgiven.</summary>
internal sealed class Wordbook(Vocabulary words, PhraseTrie phrases, Folding folding, Concepts meanings)
{
    [ThreadStatic]
    private static Sheet? sheetOfThread;

    private readonly Lexicon lexicon = new(words, phrases, folding, []);
    private Remembered? last;

    /// <summary>Every phrase that is heard, and the words between that no phrase holds.</summary>
    public IReadOnlyList<Heard> Hear(string text)
    {
        // One message is heard for many reasons, one after the other.
        var remembered = last;
        if (!ReferenceEquals(remembered?.Text, text)) last = remembered = new(text, HearAnew(text));
        return remembered.Heard;
    }

    /// <summary>Whether any phrase has the word, letter by letter.</summary>
    public bool Knows(string word) => words.Exactly(word) >= 0;

    private List<Heard> HearAnew(string text)
    {
        var sheet = sheetOfThread ??= new();
        sheet.Clear();
        Tokeniser.Run(text, lexicon, sheet);
        var heard = new List<Heard>();
        var tokens = sheet.Tokens;
        for (var at = 0; at < tokens.Length;)
        {
            phrases.Find(tokens, at, sheet.Found);
            var end = sheet.Found.Count == 0 ? at + 1 : sheet.Found[^1].End;
            var piece = new Heard(null, sheet.Words(at, end), at, end, tokens[at].Break > Break.None, HasSlip(sheet, at, end));
            if (sheet.Found.Count == 0)
            {
                heard.Add(piece);
            }
            else
            {
                heard.AddRange(sheet.Found[^1].Concepts.Select(meaning => piece with { Meaning = meanings.NameOf(meaning) }));
            }

            at = end;
        }

        return heard;
    }

    private sealed record Remembered(string Text, IReadOnlyList<Heard> Heard);

    private bool HasSlip(Sheet sheet, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var letters = sheet.Letters(sheet.Tokens[at]);
            if (sheet.Tokens[at].Word >= 0 && letters.Length > 0 && !char.IsAsciiDigit(letters[0]) && words.Exactly(letters) < 0 && words.Misspelt(letters).Length == 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A piece of a message.</summary>
/// <param name="Meaning">Null for a word of no phrase.</param>
/// <param name="Words">As they were read.</param>
/// <param name="To">The word after the last.</param>
/// <param name="IsAfterBreak">A comma, full stop or the beginning stands before it.</param>
/// <param name="HasSlip">A word of it was guessed.</param>
internal sealed record Heard(string? Meaning, string Words, int From, int To, bool IsAfterBreak, bool HasSlip)
{
    public int Count => To - From;
}

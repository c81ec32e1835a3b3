using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CoachBot.Core.Listening;

/// <summary>Typed words made comparable: lower case, no accents, one kind of apostrophe, single spaces.</summary>
public static class Plain
{
    /// <summary>Characters that are read; the rest of a longer message is left out.</summary>
    public const int MostCharacters = 4_000;

    private const int OnTheStack = 512;

    /// <summary>
    /// Emoji and punctuation become spaces. An apostrophe stays between letters; ".", ",", ":", "/" and "-" stay between digits ("3.5", "8:30", "7/10").
    /// Any string is fine, lone surrogates included; folding twice changes nothing.
    /// </summary>
    public static string Fold(string text) => Fold(text, FrozenSet<int>.Empty);

    /// <param name="kept">Emoji (code points) that stay, each as a word of its own.</param>
    internal static string Fold(string text, FrozenSet<int> kept)
    {
        var source = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
        var room = Math.Min(MostCharacters, source.Length * 3 + 8);
        var folding = new Folding(room <= OnTheStack ? stackalloc char[room] : new char[room]);
        var at = 0;
        while (at < source.Length && !folding.IsFull)
        {
            var status = Rune.DecodeFromUtf16(source[at..], out var rune, out var taken);
            var next = at + taken < source.Length ? source[at + taken] : ' ';
            if (status != System.Buffers.OperationStatus.Done)
                folding.Space();
            else if (kept.Contains(rune.Value))
                folding.Alone(source.Slice(at, taken));
            else
                folding.Take(rune, source.Slice(at, taken), next);
            at += taken;
        }

        return folding.Finish();
    }

    private ref struct Folding(Span<char> room)
    {
        private readonly Span<char> room = room;
        private int length;

        public readonly bool IsFull => length >= room.Length;

        private readonly char Last => length == 0 ? ' ' : room[length - 1];

        public void Space()
        {
            if (Last != ' ')
                Add(' ');
        }

        public void Alone(scoped ReadOnlySpan<char> word)
        {
            Space();
            Whole(word);
            Space();
        }

        public void Take(Rune rune, ReadOnlySpan<char> raw, char next)
        {
            if (rune.Value is >= 'a' and <= 'z' or >= '0' and <= '9')
                Add((char)rune.Value);
            else if (rune.Value is >= 'A' and <= 'Z')
                Add((char)(rune.Value | 0x20));
            else if (rune.Value == ' ')
                Space();
            else if (raw.Length == 2)
                Beyond(rune);
            else
                Rare(Narrow((char)rune.Value), next);
        }

        public readonly string Finish()
        {
            var end = length;
            while (end > 0 && !IsWordEnd(room[end - 1]))
                end--;
            return new string(room[..end]);
        }

        /// <summary>Outside the basic plane: letters stay (in lower case), everything else is a space.</summary>
        private void Beyond(Rune rune)
        {
            if (!Rune.IsLetter(rune))
            {
                Space();
                return;
            }

            Span<char> pair = stackalloc char[2];
            Rune.ToLowerInvariant(rune).EncodeToUtf16(pair);
            Whole(pair);
        }

        private void Rare(char c, char next)
        {
            if (IsApostrophe(c) && char.IsLetter(Last) && char.IsLetter(next) && !IsApostrophe(next))
                Add('\'');
            else if (IsApostrophe(c))
                Space();
            else if (char.IsLetter(c))
                Letter(char.ToLowerInvariant(c));
            else if (char.IsDigit(c))
                Add((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            else if (IsBetweenDigits(c) && char.IsAsciiDigit(Last) && char.IsDigit(next))
                Add(c is '.' or ',' or ':' or '/' ? c : '-');
            else if (c == '×')
                Add('x');
            else if (c is '½' or '¼' or '¾')
                Fraction(c);
            else if (!IsSilent(c, Last))
                Space();
        }

        private void Letter(char lower)
        {
            Add(Accents.Fold(lower, out var second));
            if (second != '\0')
                Add(second);
        }

        private void Fraction(char c)
        {
            if (!char.IsAsciiDigit(Last))
            {
                Space();
                Add('0');
            }

            Add('.');
            Whole(c switch { '½' => "5", '¼' => "25", _ => "75" });
        }

        private void Whole(scoped ReadOnlySpan<char> word)
        {
            if (length + word.Length > room.Length)
            {
                room[length..].Fill(' ');
                length = room.Length;
                return;
            }

            word.CopyTo(room[length..]);
            length += word.Length;
        }

        private void Add(char c)
        {
            if (!IsFull)
                room[length++] = c;
        }

        private static bool IsWordEnd(char c) => c != ' ' && !IsApostrophe(c) && !IsBetweenDigits(c);
    }

    /// <summary>Full-width forms, as phones in East Asia type them.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′';

    private static bool IsBetweenDigits(char c) => c is '.' or ',' or ':' or '/' or '-' or '–' or '—' or '−' or '‑';

    /// <summary>Marks that carry no sound of their own: dropped, or kept inside a word of a script that needs them.</summary>
    private static bool IsSilent(char c, char last) =>
        c is >= '\u0300' and <= '\u036F' or >= '\uFE00' and <= '\uFE0F'
        || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && last != ' ');
}

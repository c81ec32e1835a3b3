namespace CoachBot.Core.Listening;

/// <summary>Items of a list that stands printed above the buttons: by number, or named ("asthma", "nothing apart from asthma").</summary>
internal static class ListedReader
{
    private static readonly UInt128 Denials = Meaning.Bit(Sense.No) | Meaning.Bit(Sense.NoAlone) | Meaning.Bit(Sense.Not);

    /// <summary>What ends a "no": "none, well actually a slipped disc".</summary>
    private static readonly UInt128 Exceptions = Meaning.Bit(Sense.Contrast) | Meaning.Bit(Sense.ApartFrom) | Meaning.Bit(Sense.Meant);

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Joiner)
        | Meaning.Bit(Sense.OptionWord) | Meaning.Bit(Sense.Yes) | Meaning.Bit(Sense.YesAlone) | Meaning.Bit(Sense.Sorry) | Meaning.Bit(Sense.All);

    private ref struct Found(ButtonWords items)
    {
        public Candidates Named = new(items);
        public Candidates Numbered = new(items);
        public bool IsDenied;
        public bool HasOther;
        public bool IsNamed;

        /// <summary>"1 no 2 yes", "disc no": which is meant has to be asked.</summary>
        public bool IsUnclear;
    }

    /// <returns>Reply ids; none of them where items are only denied, or in doubt; null where none is named.</returns>
    public static IReadOnlyList<string>? Read(Said said, ButtonWords items)
    {
        if (PositionReader.Read(said, items) is { } position)
            return [items.Reply(position)];
        if (ChoicesReader.Numbers(said, items) is { } numbers)
            return numbers.Replies;
        var found = new Found(items);
        var hadItem = false;
        foreach (var (words, isAfterComma) in Pieces(said.Text))
        {
            found.IsDenied &= isAfterComma && hadItem;
            hadItem = Clause(said.Words.Hear(words), items, ref found);
        }

        var all = found.HasOther ? found.Named : found.Named.With(found.Numbered);
        return found.IsUnclear || (all.IsEmpty && found.IsNamed) ? [] : all.IsEmpty ? null : all.Replies();
    }

    /// <summary>"No disc, stenosis or arthritis" is one denial; after a full stop a new one begins.</summary>
    private static IEnumerable<(string Words, bool IsAfterComma)> Pieces(string text)
    {
        var start = 0;
        var isAfterComma = false;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not (',' or '.' or ';' or '!' or '\n'))
                continue;
            yield return (text[start..at], isAfterComma);
            isAfterComma = at < text.Length && text[at] == ',';
            start = at + 1;
        }
    }

    /// <returns>True when an item stands in it, denied or not.</returns>
    private static bool Clause(Said said, ButtonWords items, ref Found found)
    {
        var (starts, covered) = Items(said, items);
        var hasItem = false;
        var isBehindItem = false;
        foreach (var unit in said.Units)
        {
            var isItem = Take(said, (unit, starts), items, ref found);
            found.IsUnclear |= isBehindItem && !isItem && unit.IsAny(Denials) && !unit.IsAny(Exceptions);
            if (!isItem && !covered[unit.Start])
                Around(unit, ref found);
            isBehindItem = isItem || (covered[unit.Start] && isBehindItem);
            hasItem |= isItem;
        }

        return hasItem;
    }

    private static bool Take(Said said, (Unit Unit, int[] Starts) here, ButtonWords items, ref Found found)
    {
        var (unit, starts) = here;
        var isItem = false;
        for (var token = unit.Start; token < unit.End; token++)
        {
            if (starts[token] < 0)
                continue;
            isItem = found.IsNamed = true;
            if (!found.IsDenied)
                found.Named.Add(starts[token]);
        }

        if (isItem || NumberOf(said, unit, starts, items) is not { } number)
            return isItem;
        if (!found.IsDenied)
            found.Numbered.Add(number);
        return true;
    }

    /// <summary>"The disc one" has no number in it, nor has "2 slipped discs".</summary>
    private static int? NumberOf(Said said, Unit unit, int[] starts, ButtonWords items) =>
        unit.Is(Sense.Filler) || (unit.End < starts.Length && starts[unit.End] >= 0) ? null : PositionReader.Of(said, unit, items);

    private static void Around(Unit unit, ref Found found)
    {
        if (unit.IsAny(Exceptions))
            found.IsDenied = false;
        else if (unit.IsAny(Denials))
            found.IsDenied = true;
        else
            found.HasOther |= !unit.IsAny(Quiet);
    }

    /// <summary>For each token the item that is named from there on, or -1; and whether it is part of a name.</summary>
    private static (int[] Starts, bool[] Covered) Items(Said said, ButtonWords items)
    {
        var content = Form.ContentOf(said);
        var starts = new int[said.TokenCount];
        var covered = new bool[said.TokenCount];
        Array.Fill(starts, -1);
        foreach (var form in items.Forms)
        {
            var length = form.Content.Count;
            for (var at = 0; at + length <= content.Length; at++)
            {
                if (!ChoiceReader.Runs(said, content, form, at, length))
                    continue;
                starts[content[at]] = form.Button;
                for (var token = content[at]; token <= content[at + length - 1]; token++)
                    covered[token] = true;
            }
        }

        return (starts, covered);
    }
}

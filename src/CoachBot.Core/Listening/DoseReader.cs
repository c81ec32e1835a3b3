namespace CoachBot.Core.Listening;

/// <summary>"Took 3 ibuprofen", "400 mg of naproxen", "took 3 tablets": how much was taken is no pain, no line of a list and no set.</summary>
[Source("coaching.md 4.5, 2.6 RF-MED-03")]
internal static class DoseReader
{
    public static bool Has(Said said) => At(said) is not null;

    /// <summary>Whether it says that something was taken.</summary>
    public static bool SaysTaken(Said said)
    {
        foreach (var unit in said.Units)
        {
            if (IsPart(unit, "took"))
                return true;
        }

        return false;
    }

    /// <summary>The words without such numbers.</summary>
    public static Said Without(Said piece)
    {
        while (At(piece) is { } dose)
            piece = piece.Words.Hear($"{piece.SliceUnits(0, dose.First)} {piece.SliceUnits(dose.End, piece.Units.Length)}");
        return piece;
    }

    /// <summary>A number behind "pain", or parted from the painkiller, is the pain: "3, ibuprofen", "pain 3 ibuprofen".</summary>
    private static (int First, int End)? At(Said said)
    {
        var units = said.Units;
        var isTaken = false;
        for (var at = 0; at < units.Length; at++)
        {
            isTaken |= IsPart(units[at], "took");
            var isPain = at > 0 && units[at - 1].Is(Sense.Topic) && units[at - 1].Id(Sense.Topic) == "pain";
            if (!isPain && Mention.At(units, at) is { OutOf: 0 } number && EndOf(said, number, isTaken) is { } end)
                return (number.First, end);
        }

        return null;
    }

    /// <summary>Where the number is one of a dose: after its "mg", "tablets" and "of".</summary>
    private static int? EndOf(Said said, Mention number, bool isTaken)
    {
        var units = said.Units;
        var (end, hasUnit) = (number.End, false);
        for (; end < units.Length && units[end].Is(Sense.DosePart) && !IsPart(units[end], "took"); end++)
            hasUnit |= IsPart(units[end], "unit");
        var isNamed = end < units.Length && IsPainkiller(units[end]) && !IsParted(said, units[end]);
        var isBehind = hasUnit && number.First > 0 && IsPainkiller(units[number.First - 1]);
        return isNamed || isBehind || (hasUnit && isTaken) ? end : null;
    }

    private static bool IsPart(Unit unit, string id) => unit.Is(Sense.DosePart) && unit.Id(Sense.DosePart) == id;

    private static bool IsPainkiller(Unit unit) => unit.Is(Sense.Painkiller) && unit.Id(Sense.Painkiller) == "taken";

    /// <summary>A comma or a full stop right before its word.</summary>
    private static bool IsParted(Said said, Unit unit)
    {
        var at = said.Text.IndexOf(said.Slice(unit.Start, unit.Start + 1), StringComparison.OrdinalIgnoreCase);
        for (at--; at > 0 && !char.IsLetterOrDigit(said.Text[at]); at--)
            if (!char.IsWhiteSpace(said.Text[at]))
                return true;
        return false;
    }
}

namespace CoachBot.Core.Listening;

/// <summary>What one piece of a check-in line holds.</summary>
internal static class Pieces
{
    public static int Count(Said piece)
    {
        var count = 0;
        for (var at = 0; at < piece.Units.Length; at++)
            count += Mention.At(piece.Units, at) is null ? 0 : 1;
        return count;
    }

    public static bool StartsWithNumber(Said piece)
    {
        foreach (var unit in piece.Units)
        {
            if (unit.Digits is not null || unit.Is(Sense.Number))
                return true;
            if (!unit.IsAny(CheckInNumbers.Quiet))
                return false;
        }

        return false;
    }

    public static bool IsDone(Unit unit) => unit.Is(Sense.Session) && unit.Id(Sense.Session) is "done" or "part";

    public static bool IsDone(Said piece)
    {
        foreach (var unit in piece.Units)
        {
            if (IsDone(unit))
                return true;
        }

        return false;
    }

    /// <summary>Nothing but one number, or nothing but a "no".</summary>
    public static bool IsBare(Said piece, Sense sense)
    {
        var count = 0;
        foreach (var unit in piece.Units)
        {
            var isIt = sense == Sense.Number ? unit.Is(sense) || unit.Digits is { Sign: '\0' } : unit.Is(sense) || unit.Is(Sense.NoAlone);
            if (!isIt && !unit.IsAny(CheckInNumbers.Quiet))
                return false;
            count += isIt ? 1 : 0;
        }

        return count == 1;
    }

    public static bool HasPain(Said piece)
    {
        foreach (var unit in piece.Units)
        {
            if (unit.Is(Sense.Topic) && unit.Id(Sense.Topic) == "pain")
                return true;
        }

        return false;
    }

    public static bool Has(Said piece, Sense sense)
    {
        foreach (var unit in piece.Units)
        {
            if (unit.Is(sense))
                return true;
        }

        return false;
    }
}

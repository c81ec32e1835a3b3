namespace CoachBot.Core.Listening;

/// <summary>"Took 3 ibuprofen": how many were taken is no pain.</summary>
internal static class DoseReader
{
    public static bool Has(Said said) => At(said) is not null;

    /// <summary>The words without such a number.</summary>
    public static Said Without(Said piece) => At(piece) is { } dose
        ? piece.Words.Hear($"{piece.SliceUnits(0, dose.First)} {piece.SliceUnits(dose.End, piece.Units.Length)}")
        : piece;

    /// <summary>A number that begins the words, or stands behind "pain", is the pain: "3, ibuprofen", "pain 3 ibuprofen".</summary>
    private static Mention? At(Said said)
    {
        var units = said.Units;
        for (var at = 1; at < units.Length; at++)
        {
            var isPain = units[at - 1].Is(Sense.Topic) && units[at - 1].Id(Sense.Topic) == "pain";
            if (!isPain && Mention.At(units, at) is { OutOf: 0 } number && number.End < units.Length
                && units[number.End].Is(Sense.Painkiller) && units[number.End].Id(Sense.Painkiller) == "taken")
                return number;
        }

        return null;
    }
}

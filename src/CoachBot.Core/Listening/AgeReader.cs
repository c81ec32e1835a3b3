namespace CoachBot.Core.Listening;

/// <summary>"25", "I am eighteen", "im 25 years old", "age 45".</summary>
internal static class AgeReader
{
    /// <summary>Smaller numbers are buttons.</summary>
    private const int Least = 10;

    private const int Most = 110;

    /// <summary>"Over 16" says nothing of being 18.</summary>
    private const int Adult = 18;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Yes) | Meaning.Bit(Sense.YesAlone)
        | Meaning.Bit(Sense.AgeBefore) | Meaning.Bit(Sense.AgeAfter) | Meaning.Bit(Sense.Now) | Meaning.Bit(Sense.Meant) | Meaning.Bit(Sense.Sorry);

    public static int? Read(Said said)
    {
        int? age = null;
        var isMore = false;
        var units = said.Units;
        for (var at = 0; at < units.Length;)
        {
            if (units[at].IsAny(Quiet) || Mention.At(units, at) is not { } number)
            {
                isMore |= units[at].Is(Sense.MoreThan);
                if (!units[at].IsAny(Quiet) && !units[at].Is(Sense.MoreThan))
                    return null;
                at++;
                continue;
            }

            if (age is not null || number.Hundredths % 100 != 0 || number.OutOf != 0 || number.IsGuess)
                return null;
            age = number.Hundredths / 100;
            at = number.End;
        }

        return age >= (isMore ? Adult : Least) && age <= Most ? age : null;
    }
}

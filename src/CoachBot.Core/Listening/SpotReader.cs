namespace CoachBot.Core.Listening;

/// <summary>Where it hurts, in the person's own words.</summary>
internal static class SpotReader
{
    /// <summary>A leg says more than a side, and a side more than "my low back".</summary>
    private static readonly string[] Ranked = ["leg", "buttock", "else", "side", "middle", "low-back"];

    /// <summary>"Lower right" is a side, "left cheek" a buttock; null for no place.</summary>
    public static string? Read(Said said)
    {
        string? found = null;
        var units = said.Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(Sense.Spot) || IsNegated(units, at))
                continue;
            var here = units[at].Id(Sense.Spot);
            if (found is null || Array.IndexOf(Ranked, here) < Array.IndexOf(Ranked, found))
                found = here;
        }

        return found;
    }

    private static bool IsNegated(ReadOnlySpan<Unit> units, int at)
    {
        while (at > 0 && units[at - 1].Is(Sense.Filler))
            at--;
        return at > 0 && (units[at - 1].Is(Sense.Not) || units[at - 1].Is(Sense.No));
    }
}

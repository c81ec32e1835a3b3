namespace CoachBot.Core.Listening;

/// <summary>What happens in a set beside its pain, in the person's own words.</summary>
internal static class SignReader
{
    /// <summary>What stops most comes first.</summary>
    private static readonly string[] Ranked = ["dizzy", "cramp", "strong"];

    public static string? Read(Said said)
    {
        string? found = null;
        var units = said.Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(Sense.SetSign) || (at > 0 && (units[at - 1].Is(Sense.Not) || units[at - 1].Is(Sense.No))))
                continue;
            var here = units[at].Id(Sense.SetSign);
            if (found is null || Array.IndexOf(Ranked, here) < Array.IndexOf(Ranked, found))
                found = here;
        }

        return found;
    }
}

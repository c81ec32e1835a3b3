namespace CoachBot.Core.Listening;

/// <summary>What sets the pain off, in the person's own words.</summary>
internal static class TriggerReader
{
    /// <summary>"Bending is fine, arching hurts": which is which has to be asked.</summary>
    private static readonly UInt128 Unclear = Meaning.Bit(Sense.No) | Meaning.Bit(Sense.NoAlone) | Meaning.Bit(Sense.Not) | Meaning.Bit(Sense.Contrast)
        | Meaning.Bit(Sense.Change) | Meaning.Bit(Sense.Well) | Meaning.Bit(Sense.NotSure);

    public static string? Read(Said said)
    {
        string? found = null;
        foreach (var unit in said.Units)
        {
            if (unit.Is(Sense.Trigger))
                found = found is null || found == unit.Id(Sense.Trigger) ? unit.Id(Sense.Trigger) : With(found, unit.Id(Sense.Trigger));
            else if (unit.IsAny(Unclear))
                return null;
        }

        return found is "" ? null : found;
    }

    /// <summary>Arching and bending are both; the lift beside another says too little.</summary>
    private static string With(string found, string other) => found is "lift" or "" || other == "lift" ? "" : "both";
}

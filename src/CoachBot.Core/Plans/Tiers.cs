namespace CoachBot.Core.Plans;

/// <summary>How strong the pain was at first contact.</summary>
public enum Tier
{
    /// <summary>0 to 3: begins with control.</summary>
    Mild,

    /// <summary>4 to 6: settles first.</summary>
    Moderate,

    /// <summary>7 to 10: settles first, and somebody should look within days.</summary>
    Severe,
}

[Source("coaching.md 3.2 (baseline tier)")]
public static class Tiers
{
    private const int MildUpTo = 3;

    private const int SevereFrom = 7;

    /// <param name="usual">Pain over the last 24 hours on the whole, 0 to 10.</param>
    public static Tier Of(int usual) => usual switch
    {
        <= MildUpTo => Tier.Mild,
        < SevereFrom => Tier.Moderate,
        _ => Tier.Severe,
    };
}

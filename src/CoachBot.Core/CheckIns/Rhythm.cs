namespace CoachBot.Core.CheckIns;

/// <summary>How often somebody wants to be asked. Stored by name.</summary>
public enum Rhythm
{
    /// <summary>Daily at first, then on training days and one rest day, weekly in P5.</summary>
    ByPlan,

    EveryOtherDay,

    Weekly,

    /// <summary>After discharge: 2, 6 and 12 weeks later, and then no more.</summary>
    LookingBack,

    /// <summary>After discharge no look back was wanted: nothing comes while the plan is over, and the plan's own rhythm where it begins again.</summary>
    NoMore,
}

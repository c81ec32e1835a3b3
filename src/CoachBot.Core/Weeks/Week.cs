using NodaTime;

namespace CoachBot.Core.Weeks;

/// <summary>One weekly review, as it is remembered. Null is "not said", which never counts as better.</summary>
/// <param name="On">The day of the review.</param>
/// <param name="CheckIns">How many of the week had a number.</param>
/// <param name="UsualTenths">Average usual pain in tenths, 0 to 100.</param>
/// <param name="HighestUsual">0 to 10.</param>
/// <param name="Worst">0 to 10.</param>
/// <param name="Done">Sessions done, in part too.</param>
/// <param name="Planned">Training days that were asked about.</param>
public sealed record Week(LocalDate On, int CheckIns, int? UsualTenths, int? HighestUsual, int? Worst, int Done, int Planned)
{
    /// <summary>Average pain in the sessions, in tenths, 0 to 100.</summary>
    public int? InSessionTenths { get; init; }

    /// <summary>Sessions with a number of their own.</summary>
    public int Rated { get; init; }

    /// <summary>Average of the things the person wants back, in tenths, 0 to 100 (10 is as before).</summary>
    public int? GoalsTenths { get; init; }

    /// <summary>0 to 10.</summary>
    public int? Confidence { get; init; }

    /// <summary>A day of it was red.</summary>
    public bool HasRed { get; init; }

    /// <summary>A session, and none of the week amber or red.</summary>
    public bool IsGreen { get; init; }
}

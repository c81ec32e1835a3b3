using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Flares;

/// <summary>One flare-up.</summary>
/// <param name="On">Local date on which it was told.</param>
/// <param name="From">The phase it interrupted.</param>
/// <param name="UsualBefore">Usual pain before it, 0 to 10: at that it is over.</param>
public sealed record Flare(LocalDate On, Phase From, int UsualBefore)
{
    /// <summary>The two quiet days are over, and the plan went on one phase back.</summary>
    public bool IsReentered { get; init; }

    public bool IsOver { get; init; }

    /// <summary>Fewer check-ins were asked for while it lasted: that holds in it, too.</summary>
    public bool IsLessWanted { get; init; }

    /// <summary>Told once that it has lasted for more than two weeks.</summary>
    public bool IsLong { get; init; }
}

using NodaTime;

namespace CoachBot.Core.Charts;

/// <summary>One day's answers, 0 to 10. Either number may be missing; of a week that is only kept as a sum, the usual is its average.</summary>
public sealed record PainDay(LocalDate Day, int? Worst, decimal? Usual, bool HasSession = false);

/// <summary>From this day on the plan was in this phase.</summary>
/// <param name="Name">As the person knows it, short.</param>
public sealed record PhaseStart(LocalDate Day, string Name);

/// <summary>What a pain chart shows. Days in any order; a day without an answer is a gap.</summary>
public sealed record PainData(IReadOnlyList<PainDay> Days, IReadOnlyList<PhaseStart> Phases)
{
    /// <summary>By day, one row a day.</summary>
    public IReadOnlyList<PainDay> InOrder() =>
        [.. Days.GroupBy(day => day.Day).Select(same => same.Last()).OrderBy(day => day.Day)];
}

/// <summary>Every word of a pain chart, in the person's language.</summary>
public sealed record PainWords(string Title, string Worst, string Usual, string Session, ShortDates Dates)
{
    /// <summary>The band 0 to 2.</summary>
    public string Low { get; init; } = "";

    /// <summary>The band 3 to 5.</summary>
    public string Middle { get; init; } = "";

    /// <summary>The band 6 to 10.</summary>
    public string High { get; init; } = "";

    /// <summary>Said instead of a chart without a single answer.</summary>
    public string Nothing { get; init; } = "";
}

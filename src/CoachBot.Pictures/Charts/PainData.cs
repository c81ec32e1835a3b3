using NodaTime;

namespace CoachBot.Pictures.Charts;

/// <summary>One day's answers. Either number may be missing; both are 0 to 10.</summary>
public sealed record PainDay(LocalDate Day, int? Worst, int? Usual, bool HasSession = false);

/// <summary>From this day on the plan was in this phase.</summary>
/// <param name="Name">As the person knows it, short.</param>
public sealed record PhaseStart(LocalDate Day, string Name);

/// <summary>What a pain chart shows. Days in any order; a day without an answer is a gap.</summary>
public sealed record PainData(IReadOnlyList<PainDay> Days, IReadOnlyList<PhaseStart> Phases);

/// <summary>Every word of a pain chart, in the person's language.</summary>
/// <param name="Day">Writes a day, short, as the person writes days.</param>
public sealed record PainWords(string Title, string Worst, string Usual, string Session, Func<LocalDate, string> Day)
{
    /// <summary>The band 0 to 2.</summary>
    public string Fine { get; init; } = "";

    /// <summary>The band 3 to 5.</summary>
    public string Watch { get; init; } = "";

    /// <summary>The band 6 to 10.</summary>
    public string Stop { get; init; } = "";

    /// <summary>Said instead of a chart without a single answer.</summary>
    public string Nothing { get; init; } = "";
}

namespace CoachBot.Core.Listening;

public enum SessionDone
{
    Done,
    Part,
    Not,
}

public enum Compared
{
    SameOrBetter,
    Worse,
}

/// <summary>What one typed line says for a check-in; null where it does not say.</summary>
/// <param name="Pain">Over the last 24 hours, 0 to 10.</param>
/// <param name="SessionPain">During the session, 0 to 10.</param>
/// <param name="Certainty">Low when a part is a guess.</param>
public sealed record CheckInLine(
    NumberAnswer? Pain, NumberAnswer? SessionPain, SessionDone? Session, Compared? Compared, Certainty Certainty)
{
    /// <summary>False when the person does not say.</summary>
    public bool IsNothingNew { get; init; }
}

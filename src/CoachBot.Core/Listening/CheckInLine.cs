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

/// <summary>What one typed line says for a check-in; null where it does not say, or says both.</summary>
/// <param name="Pain">Over the last 24 hours, 0 to 10.</param>
/// <param name="SessionPain">During the session, 0 to 10.</param>
public sealed record CheckInLine(NumberAnswer? Pain, NumberAnswer? SessionPain, SessionDone? Session, Compared? Compared)
{
    /// <summary>The worst it got, 0 to 10.</summary>
    public NumberAnswer? Worst { get; init; }

    /// <summary>Whether a painkiller was taken before training.</summary>
    public bool? Painkiller { get; init; }

    /// <summary>False when the person does not say.</summary>
    public bool IsNothingNew { get; init; }

    /// <summary>What was lifted, so that its numbers are no pain.</summary>
    public Work? Work { get; init; }

    /// <summary>How many painkillers were taken is said, which is nothing to judge here.</summary>
    public bool HasDose { get; init; }

    public bool IsEmpty => this is
    {
        Pain: null, SessionPain: null, Session: null, Compared: null, Worst: null, Painkiller: null, IsNothingNew: false,
    };
}

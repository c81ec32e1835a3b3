namespace CoachBot.Core.Weeks;

/// <summary>Compares like with like, in tenths of a point: usual with usual, worst with worst.</summary>
[Source("coaching.md 7.6, 3.2; E18, E19")]
public static class Trends
{
    private const int TwoPoints = 20;
    private const int OnePoint = 10;
    private const int Percent = 30;

    /// <summary>Of pain: less is better. A number that was never said is neither.</summary>
    public static Trend OfPain(int? now, int? start) => (now, start) switch
    {
        ({ } here, { } there) when Counts(there - here, there) => Trend.Better,
        ({ } here, { } there) when Counts(here - there, there) => Trend.Worse,
        ({ }, { }) => Trend.Same,
        _ => Trend.Unknown,
    };

    /// <summary>Of what somebody can do again: more is better.</summary>
    public static Trend OfGoals(int? now, int? start) => OfPain(now, start) switch
    {
        Trend.Better => Trend.Worse,
        Trend.Worse => Trend.Better,
        var same => same,
    };

    private static bool Counts(int by, int start) => by >= TwoPoints || (by >= OnePoint && by * 100 >= start * Percent);
}

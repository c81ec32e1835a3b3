using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;

namespace CoachBot.Core.Weeks;

/// <summary>Compares like with like, in tenths of a point: usual with usual, worst with worst.</summary>
[Source("coaching.md 7.6, 3.2; E18, E19")]
public static class Trends
{
    private const int TwoPoints = 20;
    private const int OnePoint = 10;
    private const int Percent = 30;

    /// <summary>How the usual pain of some days compares with the start; too few days say nothing, but for somebody who is asked once a week.</summary>
    public static Trend OfUsual(Conversation conversation, int days, int? tenths) =>
        conversation.Plan is { } plan && (days >= Averages.FewestDays || Cadence.IsWeekly(conversation)) ? OfPain(tenths, plan.BaselineUsual * 10) : Trend.Unknown;

    /// <summary>Of pain: less is better, by two points, or by thirty percent of the start and a point. A number that was never said is neither.</summary>
    public static Trend OfPain(int? now, int? start) => (now, start) switch
    {
        ({ } here, { } there) when Counts(there - here, there) => Trend.Better,
        ({ } here, { } there) when Counts(here - there, there) => Trend.Worse,
        ({ }, { }) => Trend.Same,
        _ => Trend.Unknown,
    };

    /// <summary>Of what somebody can do again: more is better, by two points.</summary>
    public static Trend OfGoals(int? now, int? start) => (now - start) switch
    {
        null => Trend.Unknown,
        >= TwoPoints => Trend.Better,
        <= -TwoPoints => Trend.Worse,
        _ => Trend.Same,
    };

    private static bool Counts(int by, int start) => by >= TwoPoints || (by >= OnePoint && by * 100 >= start * Percent);
}

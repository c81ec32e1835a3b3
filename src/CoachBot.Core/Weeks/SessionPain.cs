using CoachBot.Core.Conversations;

namespace CoachBot.Core.Weeks;

/// <summary>The week of somebody with pain only in the lift: the pain in the sessions is what is compared.</summary>
[Source("coaching.md 3.0 (pain only during the lift), 7.6, 3.2; E18")]
internal static class SessionPain
{
    /// <summary>One session says too little.</summary>
    private const int FewestSessions = 2;

    public static Trend Of(Conversation conversation, Week week) =>
        week.Rated >= FewestSessions ? Trends.OfPain(week.InSessionTenths, conversation.CheckIns.BaselineInSession) : Trend.Unknown;

    public static void Say(TurnFrame frame, Week week)
    {
        if (week.InSessionTenths is not { } average)
        {
            frame.Speech.AddLine("week.session-pain.none");
            return;
        }

        var trend = Of(frame.Now, week);
        frame.Speech.AddLine(
            IsFirst(frame.Now, week) ? "week.session-pain.first" : week.HasRed && trend == Trend.Better ? "week.session-pain.red" : "week.session-pain",
            ("average", WeekWords.Tenths(average)), ("start", WeekWords.Tenths(frame.Now.CheckIns.BaselineInSession ?? average)),
            ("trend", WeekWords.TrendWords(frame, trend)));
    }

    private static bool IsFirst(Conversation conversation, Week week) =>
        !conversation.CheckIns.Weeks.Any(other => other.On < week.On && other.InSessionTenths is not null);
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Weeks;

/// <summary>Makes one week of its check-ins, when its review has been answered.</summary>
[Source("coaching.md 7.6")]
internal static class WeekReview
{
    private const int Remembered = 12;

    /// <summary>Rules after which a week was not green.</summary>
    private static readonly string[] NotGreen = ["R3", "R4", "R5", "severe"];

    /// <summary>Keeps the week that ends with today's check-in, the newest of the past.</summary>
    public static Week Keep(TurnFrame frame)
    {
        var week = Of(frame.Now, frame.Now.CheckIns.Past[0].On);
        var state = frame.Now.CheckIns;
        var others = state.Weeks.Where(other => other.On != week.On).Take(Remembered - 1).ToList();
        frame.Now = frame.Now with
        {
            CheckIns = state with
            {
                Weeks = [week, .. others],
                BaselineInSession = others.Exists(other => other.InSessionTenths is not null) ? state.BaselineInSession : week.InSessionTenths,
            },
        };
        Journal.Record(
            frame, "week", ("on", CheckInTimes.Key(week.On)), ("usualTenths", $"{week.UsualTenths}"), ("worst", $"{week.Worst}"),
            ("done", $"{week.Done}"), ("planned", $"{week.Planned}"));
        return week;
    }

    /// <summary>The seven days that end on a day, the newest first: what is averaged, and what is listed.</summary>
    public static IEnumerable<CheckIn> Days(Conversation conversation, LocalDate on) =>
        conversation.CheckIns.Past.Where(day => day.On > on.PlusDays(-7) && day.On > conversation.Plan!.StartedOn && day.On <= on);

    /// <summary>The week that ends on a day, whether it is reviewed then or not.</summary>
    public static Week Of(Conversation conversation, LocalDate on)
    {
        var days = Days(conversation, on).ToList();
        var usual = days.Select(day => day.Usual).OfType<int>().ToList();
        var inSession = days.Select(day => day.InSession).OfType<int>().ToList();
        return new Week(
            on, usual.Count, Averages.Tenths(usual), usual.Count == 0 ? null : usual.Max(),
            days.Find(day => day is { IsReview: true, Worst: not null }) is null ? null : days.Max(day => day.Worst),
            days.Count(day => day.HasSession), days.Count(day => day.IsTrainingDay))
        {
            InSessionTenths = Averages.Tenths(inSession),
            Rated = inSession.Count,
            GoalsTenths = GoalRatings.NowTenths(conversation),
            Confidence = int.TryParse(conversation.Answer("confidence"), out var sure) ? sure : null,
            HasRed = days.Exists(day => day.Rules.Contains("R3")),
            IsGreen = days.Exists(day => day.Session == "done") && !days.Exists(day => day.Rules.Any(NotGreen.Contains)),
        };
    }
}

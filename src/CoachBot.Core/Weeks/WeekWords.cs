using System.Globalization;
using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Tuning;
using NodaTime;

namespace CoachBot.Core.Weeks;

/// <summary>The weekly review in words: numbers beside the start, change in plain words, and the next week with its reason.</summary>
[Source("coaching.md 7.6, 3.2 (yellow)")]
internal static class WeekWords
{
    private const int WorriedFrom = 2;

    public static void Say(TurnFrame frame, Week week)
    {
        var plan = frame.Now.Plan!;
        // The week that was lived: seven days after the start the plan is in its second one.
        var number = (Period.DaysBetween(plan.StartedOn, ReviewDays.LatestOn(frame.Now, week.On)) + 6) / 7;
        frame.Speech.Add("week.head", ("week", number.ToString()));
        if (plan.IsLiftOnly)
        {
            SessionPain.Say(frame, week);
        }

        Pain(frame, week);
        Worst(frame, week);
        if (week.Done + week.Planned > 0)
        {
            frame.Speech.AddLine("week.sessions", ("done", week.Done.ToString()), ("planned", Math.Max(week.Done, week.Planned).ToString()));
        }

        Charts.PersonsCharts.ShowReview(frame, week.On);
        Wanted(frame, week);
        Likely(frame);
        if (Worry.Total(frame.Now) >= WorriedFrom)
        {
            frame.Speech.AddLine("week.worry");
        }

        if (!Discharge.Discharging.IsDue(frame.Now, week.On))
        {
            Next(frame, week, plan);
        }
    }

    /// <summary>What comes, why, on which days and with which exercises.</summary>
    private static void Next(TurnFrame frame, Week week, PlanState plan) => frame.Speech.AddLine(
        "week.next",
        ("phase", PlanWords.NowWords(frame, plan)), ("reason", ReasonWords(frame, week)),
        ("days", PlanWords.DaysWords(frame, plan, frame.Today.PlusDays(1))), ("exercises", PlanWords.NamesLine(frame)));

    /// <summary>The newest review once more.</summary>
    public static void Again(TurnFrame frame)
    {
        if (frame.Now is not { Plan: not null, CheckIns.Weeks: [var week, ..] })
        {
            frame.Speech.Add("week.none", ("day", DayWords(frame)));
            return;
        }

        Say(frame, week);
        if (frame.Now.Plan.Phase == Phase.P4)
        {
            Discharge.Discharging.SayLeft(frame);
        }

        frame.Speech.Add("week.day", ("day", DayWords(frame)));
    }

    /// <summary>How the week's usual pain compares with the start; with pain only in the lift, how the pain in the sessions does.</summary>
    public static Trend OfUsual(Conversation conversation, Week week) => conversation.Plan is { IsLiftOnly: true }
        ? SessionPain.Of(conversation, week)
        : Trends.OfUsual(conversation, week.CheckIns, week.UsualTenths);

    public static string DayWords(TurnFrame frame) => frame.Words($"day.{ReviewDays.DayOf(frame.Now)}".ToLowerInvariant());

    public static string TrendWords(TurnFrame frame, Trend trend) => frame.Words($"trend.{trend}".ToLowerInvariant());

    /// <summary>"3", "3.5".</summary>
    public static string Tenths(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);

    private static void Pain(TurnFrame frame, Week week)
    {
        if (week.UsualTenths is not { } average)
        {
            frame.Speech.AddLine("week.no-pain-numbers");
            return;
        }

        var trend = OfUsual(frame.Now, week);
        frame.Speech.AddLine(
            frame.Now.Plan!.IsLiftOnly ? "week.usual" : week.HasRed && trend == Trend.Better ? "week.pain.red" : "week.pain",
            ("average", Tenths(average)), ("start", frame.Now.Plan!.BaselineUsual.ToString()), ("trend", TrendWords(frame, trend)));
        frame.Speech.AddLine("week.days", ("days", DayNumbers(frame, week)));
    }

    private static void Worst(TurnFrame frame, Week week)
    {
        if (week.Worst is not { } worst)
        {
            return;
        }

        var start = frame.Now.CheckIns.BaselineWorst;
        var isFirst = frame.Now.CheckIns.Weeks.Count(other => other.Worst is not null) < 2;
        frame.Speech.AddLine(
            isFirst ? "week.worst.first" : "week.worst", ("worst", worst.ToString()), ("start", $"{start}"),
            ("trend", TrendWords(frame, Trends.OfPain(worst * 10, start * 10))));
    }

    private static void Wanted(TurnFrame frame, Week week)
    {
        if (week.GoalsTenths is { } now && GoalRatings.StartTenths(frame.Now) is { } start)
        {
            frame.Speech.AddLine("week.goals", ("now", Tenths(now)), ("start", Tenths(start)), ("trend", TrendWords(frame, Trends.OfGoals(now, start))));
        }
    }

    /// <summary>Contributors as the answers score now, until the way is done, and the cue for the first of them.</summary>
    private static void Likely(TurnFrame frame)
    {
        var two = Contributors.Of(frame.Now).Take(2).ToList();
        if (two.Count > 0 && frame.Now.Plan is { Phase: < Phase.P5 })
        {
            frame.Speech.AddLine("week.likely", ("contributors", string.Join("; ", two.Select(one => frame.Words($"contributor.{one.Id}".ToLowerInvariant())))));
        }

        if (Limiting.IsSentHome(frame.Now, frame.Today))
        {
            // No cue for lifts that nobody has cleared.
            return;
        }

        frame.Speech.AddLine("week.cue", ("cue", frame.Words(CueFor(two is [var lead, ..] ? lead.Id : null))));
    }

    private static string CueFor(string? factor) => factor switch
    {
        "F1" => "cue.ribs",
        "F2" => "cue.level",
        "F3" => "cue.squeeze",
        "F8" => "cue.shins",
        "F10" => "cue.breath",
        _ => "cue.brace",
    };

    /// <summary>The week as numbers: the text that stands for its chart.</summary>
    private static string DayNumbers(TurnFrame frame, Week week)
    {
        var days = WeekReview.Days(frame.Now, week.On).Reverse();
        return string.Join(", ", days.Select(day => $"{frame.Words($"day.short.{day.On.DayOfWeek}".ToLowerInvariant())} {day.Usual?.ToString() ?? "–"}"));
    }

    /// <summary>What waits to be looked at comes before how the week was.</summary>
    private static string ReasonWords(TurnFrame frame, Week week) => Reason(frame.Now, week) switch
    {
        "week.reason.limited" => frame.Words("week.reason.limited", ("symptom", PlanWords.ToBeSeen(frame, frame.Now.Flags.Where(Limiting.Limits)))),
        var reason => frame.Words(reason),
    };

    private static string Reason(Conversation conversation, Week week) => conversation.Plan switch
    {
        { Phase: Phase.P5 } => "week.reason.kept",
        _ when Limiting.IsRestOnly(conversation) => "week.reason.sent-home",
        { Phase: Phase.P0, PhaseSince: var since } => IsBackAfterAway(conversation, week, since) ? "week.reason.away" : "week.reason.settle",
        { Phase: Phase.P3 or Phase.P4, Reload.IsPaused: true } => "week.reason.paused",
        { PhaseSince: var since, Phase: var phase } when since == week.On && HasMovedOn(conversation, phase) && !IsBackAfterFlare(conversation, week) => "week.reason.moved",
        _ when Limiting.IsLimited(conversation) => "week.reason.limited",
        _ when IsBackAfterFlare(conversation, week) => "week.reason.flare",
        { PhaseSince: var since } when IsBackAfterAway(conversation, week, since) => "week.reason.away",
        _ when week.HasRed => "week.reason.red",
        { IsEased: true } => "week.reason.eased",
        _ when week.IsGreen && week.Done > 1 => "week.reason.green",
        _ when OfUsual(conversation, week) == Trend.Worse => "week.reason.worse",
        _ when week.Done == 0 => "week.reason.none",
        _ when !week.IsGreen => HasGrown(conversation, week) ? "week.reason.newest" : "week.reason.mixed",
        _ => "week.reason.few",
    };

    /// <summary>The check-in of the review passed the gate.</summary>
    private static bool HasMovedOn(Conversation conversation, Phase phase) => conversation.CheckIns.LastDecided is { Before.Phase: var before } && before < phase;

    /// <summary>The quiet days of a flare-up ended this week: the phase is one back, however it was left.</summary>
    private static bool IsBackAfterFlare(Conversation conversation, Week week) =>
        conversation is { Plan: { } plan, CheckIns.Flares: [{ IsReentered: true } flare, ..] }
        && plan.Phase == flare.From - 1 && plan.PhaseSince > flare.On && plan.PhaseSince > week.On.PlusDays(-7);

    /// <summary>Somebody came back this week, and that alone took the plan a step back.</summary>
    private static bool IsBackAfterAway(Conversation conversation, Week week, LocalDate since) =>
        conversation.CheckIns.BackFromAwayOn == since && since > week.On.PlusDays(-7);

    /// <summary>The newest session of the week was green, and work was added.</summary>
    private static bool HasGrown(Conversation conversation, Week week) =>
        WeekReview.Days(conversation, week.On).FirstOrDefault(day => day.HasSession) is { } newest && newest.Rules.Contains("R6");
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>The home card: where the plan stands, and what can be done.</summary>
internal static class Home
{
    private const int EveningFrom = 17;

    public static void Show(TurnFrame frame)
    {
        if (frame.Now.Plan is null && Holding.SeeSomebody.IsExpecting(frame.Now))
        {
            // No plan is made here: what holds instead.
            frame.Speech.Add("soon.rf-prg-02");
            return;
        }

        if (frame.Now.Plan is null)
        {
            frame.Speech.Add(frame.Now.Person.IsMode == "physio" ? "home.physio" : frame.Now.Person.IsAdult ? "home.no-plan" : "home.stranger");
            return;
        }

        frame.Speech.Add("home", ("next", NextWords(frame)));
    }

    /// <summary>Today's session has been spoken of, or the day is too far gone for one.</summary>
    private static bool IsOverToday(TurnFrame frame) =>
        TrainingDays.HasTrained(frame.Now, frame.Today)
        || frame.Now.CheckIns.Past is [var past, ..] && past.On == frame.Today
        && (frame.Local.Hour >= EveningFrom || (past.Session is not null && CheckInRules.SessionOn(past) == frame.Today));

    /// <summary>After a red or a much worse day the easy drills wait too (7.3 rules 3 and 4).</summary>
    private static bool IsResting(TurnFrame frame, PlanState plan) =>
        plan.RestUntil > frame.Today
        || (frame.Now.CheckIns.Past is [var last, ..] && last.On == frame.Today && last.Rules.Any(rule => rule is "R3" or "R4"));

    /// <summary>"next session tomorrow", "walks and rest today".</summary>
    public static string NextWords(TurnFrame frame)
    {
        var plan = frame.Now.Plan;
        var from = IsOverToday(frame) ? frame.Today.PlusDays(1) : frame.Today;
        if (plan is null || TrainingDays.NextOn(frame.Now, from) is not { } next)
        {
            return frame.Words(plan is not null && (Holding.Limiting.IsRestOnly(frame.Now) || IsResting(frame, plan)) ? "next.sent-home" : "next.settle");
        }

        return Period.DaysBetween(frame.Today, next) switch
        {
            0 => frame.Words("next.today"),
            1 => frame.Words("next.tomorrow"),
            _ => frame.Words("next.day", ("day", frame.Words($"day.{next.DayOfWeek}".ToLowerInvariant()))),
        };
    }
}

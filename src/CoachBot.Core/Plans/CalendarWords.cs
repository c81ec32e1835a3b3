using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>/plan week: seven days, which of them are for training, and what is done on them.</summary>
[Source("coaching.md 4.2 (days, warm-up, session length, walking); S0-24, S0-25, S4-15, S4-27")]
internal static class CalendarWords
{
    private const int Days = 7;

    public static void Say(TurnFrame frame)
    {
        var training = TrainingDays.WeekFrom(frame.Now, frame.Today);
        var walk = PlanWords.WalkWords(frame, frame.Now.Plan!.Phase);
        var lines = Enumerable.Range(0, Days).Select(day => frame.Today.PlusDays(day)).Select(date => frame.Words(
            training.Contains(date) ? "calendar.session" : "calendar.rest", ("day", DayName(frame, date)), ("walk", walk)));
        frame.Now = frame.Now with { LastRules = ["4.2"] };
        frame.Speech.Add("calendar", ("days", string.Join("\n", lines)));
        if (training.Count == 0)
        {
            frame.Speech.Add(Flares.FlareUps.IsQuiet(frame.Now) ? "calendar.flare" : "calendar.settle", ("exercises", PlanWords.ExercisesLine(frame)));
            return;
        }

        frame.Speech.Add(
            frame.Now.Plan!.Phase == Phase.P5 ? "calendar.content.over" : "calendar.content",
            ("exercises", PlanWords.ExercisesLine(frame)),
            ("minutes", SessionLength.MinutesOf(frame.Now, frame.Script.Catalog).ToString()));
    }

    public static string DayName(TurnFrame frame, LocalDate date) => frame.Words($"day.{date.DayOfWeek}".ToLowerInvariant());
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Linking;
using CoachBot.Core.Plans;
using CoachBot.Core.Weeks;

namespace CoachBot.Core.Notes;

/// <summary>/progress: the weeks in numbers, and in words what they come to. Its charts come beside it; it reads well without them.</summary>
[Source("coaching.md 7.6")]
internal static class Progress
{
    /// <summary>Points; less is about the same.</summary>
    private const decimal WorthNaming = 0.5m;

    private const int LastDays = 7;
    private const int MostWeeks = 12;

    public static void Show(TurnFrame frame)
    {
        var weeks = Course.Weeks(frame.Now).Where(week => week.Days > 0).ToList();
        if (weeks.Count == 0)
        {
            frame.Speech.Add("progress.none");
            Flow.GoOn(frame);
            return;
        }

        frame.Speech.Add(
            "progress.head", ("date", Since(frame, weeks[0])), ("count", $"{weeks.Sum(week => week.Days)}"), ("sessions", $"{weeks.Sum(week => week.Sessions)}"));
        Numbers(frame, weeks);
        Words(frame);
        Charts.PersonsCharts.ShowProgress(frame);
        if (frame.Now.Plan is { } plan)
        {
            frame.Speech.Add("progress.phase", ("phase", PlanWords.NowWords(frame, plan)));
        }
        else
        {
            frame.Speech.Add("progress.menu");
        }
    }

    private static string Since(TurnFrame frame, CourseWeek first) =>
        Histories.Date(frame, frame.Now.Plan is { } plan && plan.StartedOn < first.From.PlusDays(LastDays) ? plan.StartedOn : first.From);

    private static void Numbers(TurnFrame frame, IReadOnlyList<CourseWeek> weeks)
    {
        if (frame.Now.Plan is { } plan)
        {
            frame.Speech.AddLine("progress.start", ("pain", $"{plan.BaselineUsual}"));
        }

        foreach (var week in weeks.TakeLast(MostWeeks))
        {
            frame.Speech.AddLine(
                week.DuringDays > 0 ? "progress.week.during" : "progress.week",
                ("date", Histories.Date(frame, week.From)),
                ("pain", Course.Mean(week.Usual, week.Days)),
                ("sessions", $"{week.Sessions}"),
                ("during", week.DuringDays > 0 ? Course.Mean(week.During, week.DuringDays) : ""));
        }
    }

    /// <summary>The last seven days beside the start; a lift-only back has no pain to compare between sessions.</summary>
    private static void Words(TurnFrame frame)
    {
        var last = frame.Now.CheckIns.Past.Where(day => day.Usual is not null && day.On > frame.Today.PlusDays(-LastDays)).ToList();
        if (frame.Now.Plan is not { IsLiftOnly: false } plan || last.Count == 0)
        {
            return;
        }

        var average = (decimal)last.Sum(day => day.Usual!.Value) / last.Count;
        var change = plan.BaselineUsual - average;
        var prompt = Trends.OfUsual(frame.Now, last.Count, (int)Math.Round(average * 10)) switch
        {
            Trend.Unknown => "progress.few",
            Trend.Better => "progress.lower",
            Trend.Worse => "progress.higher",
            _ when change >= WorthNaming => "progress.little",
            _ => "progress.same",
        };
        frame.Speech.Add(prompt, ("change", Math.Abs(change).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)));
    }
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Measures;
using CoachBot.Core.Notes;
using CoachBot.Core.Reload;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.Charts;

/// <summary>The charts of one person: of /progress, of the weekly review and of the page for a clinician. None while somebody is held, or a sign is open.</summary>
[Source("coaching.md 7.4, 7.6, 8.2")]
internal static class PersonsCharts
{
    private const int Weekdays = 7;

    /// <summary>Each with its rows in the words. Pain, the days of somebody whose day is a good one, and the weights once they are back.</summary>
    public static void ShowProgress(TurnFrame frame)
    {
        if (!IsShown(frame))
        {
            return;
        }

        if (Pain(frame) is { } pain)
        {
            Show(frame, pain);
            Say(frame, [.. ChartAlts.Worst(frame, pain)]);
        }

        if (frame.Now.CheckIns.Past is [var newest, ..] && GoodDays.Is(frame.Now, newest))
        {
            var calendar = Calendar(frame);
            frame.Speech.Show(new PictureUse("chart.calendar", ChartAlts.Of(frame, calendar)) { Chart = calendar });
            Say(frame, ChartRows.Of(frame, calendar));
        }

        if (Ladder(frame) is { } ladder)
        {
            frame.Speech.Show(new PictureUse("chart.ladder", ChartAlts.Of(frame, ladder)) { Chart = ladder });
            Say(frame, ChartRows.Of(frame, ladder));
        }
    }

    /// <summary>Beside a week looked back at, whose days the review has said: the weeks before it follow.</summary>
    public static void ShowReview(TurnFrame frame, LocalDate week)
    {
        if (!IsShown(frame) || Pain(frame) is not { } pain)
        {
            return;
        }

        Show(frame, pain);
        if (ChartRows.Before(frame, week, pain.Words.Dates) is { } before)
        {
            frame.Speech.AddMade(before, "\n");
        }
    }

    /// <summary>Null without a single number, and where none may be shown.</summary>
    public static Chart.Pain? ForPaper(TurnFrame frame) => IsShown(frame) ? Pain(frame) : null;

    private static void Show(TurnFrame frame, Chart.Pain pain) =>
        frame.Speech.Show(new PictureUse("chart.pain", ChartAlts.Of(frame, pain)) { Chart = pain });

    private static void Say(TurnFrame frame, params string[] rows)
    {
        foreach (var table in rows)
        {
            frame.Speech.AddMade(table);
        }
    }

    private static bool IsShown(TurnFrame frame) =>
        !frame.IsHeld && !frame.Now.Unbooked.Any(Holding.Limiting.Limits);

    private static Chart.Pain? Pain(TurnFrame frame)
    {
        var days = PainDays(frame.Now);
        if (!days.Any(day => day.Usual is not null || day.Worst is not null))
        {
            return null;
        }

        var phases = (frame.Now.Course ?? CourseState.None).Phases.Select(phase => new PhaseStart(phase.On, frame.Words($"chart.{phase.Phase}".ToLowerInvariant())));
        var words = new PainWords(frame.Words("chart.pain"), frame.Words("chart.worst"), frame.Words("chart.usual"), frame.Words("chart.session"), Dates(frame))
        {
            Low = frame.Words("chart.low"),
            Middle = frame.Words("chart.middle"),
            High = frame.Words("chart.high"),
        };
        return new(new(days, [.. phases]), words);
    }

    /// <summary>What the check-ins still have day by day, and before it the averages of weeks.</summary>
    private static List<PainDay> PainDays(Conversation conversation)
    {
        var weeks = (conversation.Course ?? CourseState.None).Weeks.Where(week => week.Days > 0)
            .ToDictionary(week => week.From, week => new PainDay(week.From, null, Math.Round((decimal)week.Usual / week.Days, 1)));
        foreach (var day in conversation.CheckIns.Past.Where(day => day.Usual is not null || day.Worst is not null))
        {
            weeks[day.On] = new(day.On, day.IsReview ? null : day.Worst, day.Usual);
        }

        foreach (var on in Sessions(conversation))
        {
            weeks[on] = weeks.TryGetValue(on, out var day) ? day with { HasSession = true } : new(on, null, null, HasSession: true);
        }

        return [.. weeks.Values.OrderBy(day => day.Day)];
    }

    private static IEnumerable<LocalDate> Sessions(Conversation conversation) =>
        conversation.CheckIns.Past.Where(day => day.HasSession).Select(CheckInRules.SessionOn);

    private static Chart.Calendar Calendar(TurnFrame frame)
    {
        var marks = frame.Now.CheckIns.Past.ToDictionary(day => day.On, _ => DayMark.Answered);
        foreach (var on in Sessions(frame.Now))
        {
            marks[on] = DayMark.Trained;
        }

        var names = Enumerable.Range((int)IsoDayOfWeek.Monday, Weekdays).Select(day => frame.Words($"chart.{(IsoDayOfWeek)day}".ToLowerInvariant()));
        var words = new CalendarWords(frame.Words("chart.calendar"), [.. names], IsoDayOfWeek.Monday, Dates(frame))
        {
            Answered = frame.Words("chart.answered"),
            Trained = frame.Words("chart.trained"),
        };
        return new(new([.. marks.OrderBy(mark => mark.Key).Select(mark => new MarkedDay(mark.Key, mark.Value))], frame.Today), words);
    }

    /// <summary>Null before the first session with weight.</summary>
    private static Chart.Ladder? Ladder(TurnFrame frame)
    {
        var loads = (frame.Now.Course ?? CourseState.None).Loads;
        if (loads.Count == 0 || frame.Now.Plan?.Reload is null)
        {
            return null;
        }

        var steps = loads.Select(load => new LadderStep(load.On, LoadOf(frame, load.Kilograms), load.Result));
        var words = new LadderWords(frame.Words("chart.ladder"), frame.Words("chart.up"), frame.Words("chart.hold"), frame.Words("chart.back"), Dates(frame))
        {
            Aim = frame.Words("chart.aim"),
        };
        return new(new([.. steps], Weight.Old(frame.Now) is { } old ? LoadOf(frame, old) : null), words);
    }

    private static Load LoadOf(TurnFrame frame, decimal kilograms) =>
        new(OwnForm.IsInPounds(frame) ? Kilograms.ToPounds(kilograms) : kilograms, OwnForm.Weight(frame, kilograms));

    private static ShortDates Dates(TurnFrame frame) =>
        new([.. Enumerable.Range(1, 12).Select(month => frame.Words($"chart.month.{month}"))], OwnForm.IsMonthFirst(frame));
}

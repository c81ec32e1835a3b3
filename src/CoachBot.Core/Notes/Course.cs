using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Notes;

/// <summary>The weeks so far: of the days that the check-ins keep, and of those that they have let go.</summary>
internal static class Course
{
    private const int MostWeeks = 52;
    private const int MostSigns = 20;

    /// <summary>How many past check-ins are kept day by day; older ones are in the journal.</summary>
    private const int MostDays = 35;

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<CourseWeek> Weeks(Conversation conversation) =>
        Joined([.. (conversation.Course ?? CourseState.None).Weeks, .. conversation.CheckIns.Past.Select(Alone)]);

    /// <summary>At the end of a turn: what has left the check-ins, and signs that were told, are not lost.</summary>
    public static void Keep(TurnFrame frame, Conversation before)
    {
        if (before.Plan is not null && frame.Now.Plan is null && frame.Now.CheckIns.Past.Count == 0 && frame.Now.Answers.Count == 0)
        {
            // Started over, or forgotten: nothing of before counts.
            frame.Now = frame.Now with { Course = null };
            return;
        }

        Fold(frame);
        Sign(frame, before);
        PlanCourse.Keep(frame, before);
    }

    /// <summary>Something new in the person's own words, for the page; signs without a word are nothing.</summary>
    public static void Note(TurnFrame frame, string words)
    {
        if (Tuning.Goals.Named(words, Told.Longest) is { Length: > 0 } kept)
        {
            var course = frame.Now.Course ?? CourseState.None;
            frame.Now = frame.Now with { Course = course with { News = [.. course.News.Append(new ToldNews(kept, frame.Today)).TakeLast(MostSigns)] } };
        }
    }

    /// <summary>A sum with one decimal: "3.5".</summary>
    public static string Mean(int sum, int count) =>
        ((decimal)sum / count).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Only when all of the turn is said, so that no review misses the day that leaves with it.</summary>
    private static void Fold(TurnFrame frame)
    {
        var state = frame.Now.CheckIns;
        if (state.Past.Count <= MostDays)
        {
            return;
        }

        var course = frame.Now.Course ?? CourseState.None;
        frame.Now = frame.Now with
        {
            CheckIns = state with { Past = [.. state.Past.Take(MostDays)] },
            Course = course with { Weeks = [.. Joined([.. course.Weeks, .. state.Past.Skip(MostDays).Select(Alone)]).TakeLast(MostWeeks)] },
        };
    }

    /// <summary>A doubt that waits for its question is no sign yet: the page says of nobody what they have not told.</summary>
    private static void Sign(TurnFrame frame, Conversation before)
    {
        if (ReferenceEquals(frame.Now.Flags, before.Flags))
        {
            return;
        }

        var told = frame.Now.Flags.Where(flag => flag.Level is Level.Soon or Level.Urgent or Level.Emergency && !before.Flags.Any(known => known.Flag == flag.Flag && known.Level == flag.Level && known.IsWorse == flag.IsWorse))
            .Select(flag => new ToldSign(flag.Flag, flag.Level, frame.Today) { IsWorse = flag.IsWorse, Reply = ReplyOf(frame, before, flag.Flag) }).ToList();
        if (told.Count > 0)
        {
            var course = frame.Now.Course ?? CourseState.None;
            frame.Now = frame.Now with { Course = course with { Signs = [.. course.Signs.Concat(told).TakeLast(MostSigns)] } };
        }
    }

    /// <summary>Numb skin of the buttock, or under a bar, is not yet numbness between the legs.</summary>
    private static string? ReplyOf(TurnFrame frame, Conversation before, string flag) =>
        flag == "RF-CES-01" && before.Open is { Question: "CL-01.again" or "CL-03" or "CL-03.changed" }
        && frame.Now.Answer("CL-01") is "cl-01.buttock" or "cl-01.pressure"
            ? frame.Now.Answer("CL-01")
            : null;

    private static List<CourseWeek> Joined(IReadOnlyList<CourseWeek> weeks) =>
    [
        .. weeks.GroupBy(week => week.From).OrderBy(same => same.Key).Select(same => new CourseWeek(
            same.Key, same.Sum(week => week.Days), same.Sum(week => week.Usual), same.Sum(week => week.Sessions),
            same.Sum(week => week.DuringDays), same.Sum(week => week.During))
        {
            Painkillers = same.Sum(week => week.Painkillers),
            Highest = same.Max(week => week.Highest),
        }),
    ];

    private static CourseWeek Alone(CheckIn day) => new(
        day.On.PlusDays(1 - (int)day.On.DayOfWeek), day.Usual is null ? 0 : 1, day.Usual ?? 0, day.HasSession ? 1 : 0,
        day.InSession is null ? 0 : 1, day.InSession ?? 0)
    {
        Painkillers = day.Painkiller == true ? 1 : 0,
        Highest = Math.Max(day.Usual ?? 0, day.Worst ?? 0),
    };
}

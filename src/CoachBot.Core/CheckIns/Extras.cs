using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.Tuning;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The later questions as they ride on a check-in, one item a day at most, never on a flagged or bad day, nor while something starred is open; they may be left alone (coaching.md 3.1).</summary>
[Source("coaching.md 3.1 (later questions)")]
internal static class Extras
{
    /// <summary>Marks a check-in in which one has been asked: a gate's question is one.</summary>
    public const string Asked = "extra";

    /// <summary>Days between two askings of what sets it off (coaching.md 3.4: re-test weekly).</summary>
    private const int RetestDays = 7;

    /// <summary>The first re-test: day 7 has a question of its own (3.1).</summary>
    private const int FirstRetest = 8;

    public static bool IsGate(string question) => question.StartsWith("gate.", StringComparison.Ordinal);

    public static bool Is(string question) => Later.Is(question);

    /// <summary>After the day is decided: the first that is due.</summary>
    public static void Ask(TurnFrame frame, CheckIn day)
    {
        if (Due(frame, day) is { } question)
        {
            LaterAsking.Ride(frame, question, CheckInTimes.Key(day.On));
        }
    }

    /// <summary>The day has a question of its own.</summary>
    public static bool HasOne(TurnFrame frame, CheckIn day) => Due(frame, day) is not null;

    private static string? Due(TurnFrame frame, CheckIn day)
    {
        var now = frame.Now;
        if (!GoodDays.IsCalm(now, day))
        {
            return null;
        }

        var isFree = !GoodDays.HasOpenStar(now);
        var dayOfPlan = Period.DaysBetween(now.Plan!.StartedOn, day.On);
        var due = Later.Items.Where(item => item.FromDay <= dayOfPlan && (item.IsNeeded || isFree)).ToList();
        var questions = due.SelectMany(item => item.Questions).ToList();
        var retest = isFree && IsRetestDue(now, day.On, dayOfPlan) ? "retest" : null;
        return due.Where(item => item.IsNeeded).Select(item => FirstNew(now, item, dayOfPlan)).FirstOrDefault(question => question is not null)
            ?? (IsRetestFirst(now, day) ? retest : null)
            ?? due.Select(item => FirstNew(now, item, dayOfPlan)).FirstOrDefault(question => question is not null)
            ?? (isFree ? Weeks.ReviewQuestions.Due(frame, day) : null)
            ?? retest
            ?? questions.Append("form-top.again").FirstOrDefault(question => isFree && Later.IsUnsure(now, question))
            ?? questions.Find(question => Later.IsOnceMore(now, question));
    }

    /// <summary>Where one part is left alone, so are the others.</summary>
    private static string? FirstNew(Conversation conversation, LaterItem item, int dayOfPlan) =>
        item.Questions.Any(question => conversation.Answer(question) is Later.Skipped or Later.Left or "thumb.skipped")
            ? null
            : item.Questions.FirstOrDefault(question => Later.IsNew(conversation, question) && (question == item.Questions[0] || !(item.RestFromDay > dayOfPlan)));

    /// <summary>It takes no place twice in a row, nor that of a review's own question, where there are other days for it.</summary>
    private static bool IsRetestFirst(Conversation conversation, CheckIn day) =>
        (!day.IsReview || Cadence.IsWeekly(conversation))
        && !(conversation.Tune?.RetestedOn is { } last && conversation.CheckIns.Past is [_, var before, ..] && before.On <= last);

    private static bool IsRetestDue(Conversation conversation, LocalDate on, int dayOfPlan) =>
        dayOfPlan >= FirstRetest && Later.IsWanted(conversation, "retest")
        && (conversation.Tune?.RetestedOn is not { } last || Period.DaysBetween(last, on) >= RetestDays);
}

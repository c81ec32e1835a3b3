using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>Questions that come later, one a check-in at most; they ride on its answer and may be left alone (coaching.md 3.1, the deferred schedule).</summary>
[Source("coaching.md 3.1 (later questions)")]
internal static class Extras
{
    /// <summary>Marks a check-in in which one has been asked: a gate's question is one.</summary>
    public const string Asked = "extra";

    private static readonly (string Question, int FromDay)[] Schedule = [("load-change", 1), ("feel-where", 2)];

    public static bool IsGate(string question) => question.StartsWith("gate.", StringComparison.Ordinal);

    public static bool Is(string question) => Schedule.Any(extra => extra.Question == question);

    /// <summary>After the day is decided: the first that is due and not answered.</summary>
    public static void Ask(TurnFrame frame, CheckIn day)
    {
        var dayOfPlan = Period.DaysBetween(frame.Now.Plan!.StartedOn, day.On);
        var next = Schedule.FirstOrDefault(extra => dayOfPlan >= extra.FromDay && frame.Now.Answer(extra.Question) is null);
        if (next.Question is not null && HasRoom(frame.Now, day))
        {
            frame.Ask(next.Question, about: CheckInTimes.Key(day.On));
        }
    }

    public static void Answered(TurnFrame frame, string question, string value)
    {
        frame.Close();
        frame.Remember(question, value);
        frame.Speech.Add("decision.thanks");
    }

    /// <summary>Never on a flagged or bad day.</summary>
    private static bool HasRoom(Conversation conversation, CheckIn day) =>
        day is { Usual: < CheckInRules.BadDayFrom, IsWorse: not true, IsNothingNew: true }
        && !conversation.Flags.Any(flag => flag.Level == Level.Soon && !flag.IsBooked);
}

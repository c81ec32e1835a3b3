using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>On a rest day, every third day: how sure, how slept, where felt, what mood; one of them in turn (coaching.md 7.2 c6).</summary>
[Source("coaching.md 7.2 (c6), 3.1, 4.6 (sleep, mood)")]
internal static class Rotation
{
    /// <summary>Until then each day has a question of its own (3.1): where that one is asked, or was before, this one gives way.</summary>
    private const int FirstWeek = 7;
    private const int EveryDays = 3;

    private static readonly string[] Questions = ["mood", "sleep", "confidence", "felt"];

    public static bool Is(string question) => Questions.Contains(question);

    public static bool IsDue(TurnFrame frame, CheckIn day) =>
        frame.Now.Plan is { } plan && day is { IsTrainingDay: false, Session: null, IsReview: false, IsShort: false }
        && Period.DaysBetween(frame.Now.CheckIns.RotatedOn ?? plan.StartedOn, day.On) >= EveryDays
        && GoodDays.Is(frame.Now, day)
        && (Period.DaysBetween(plan.StartedOn, day.On) > FirstWeek || !Extras.HasOne(frame, day));

    public static void Ask(TurnFrame frame, CheckIn day)
    {
        var state = frame.Now.CheckIns;
        frame.Now = frame.Now with { CheckIns = state with { RotatedOn = day.On, Rotated = state.Rotated + 1 } };
        frame.Ask(Questions[state.Rotated % Questions.Length], about: CheckInTimes.Key(day.On));
    }

    public static void Answered(TurnFrame frame, string question, string value)
    {
        frame.Close();
        // Where the work is felt is one answer, whoever asks for it: it scores a contributor.
        frame.Remember(question == "felt" ? "feel-where" : question, value);
        switch (value)
        {
            case "mood.low":
                SeeSomebody.Advise(frame, Triage.OfTap("RF-MH-02", Level.Soon));
                break;
            case "sleep.other":
                PlainReferrals.SleepsBadly(frame);
                break;
            case "sleep.pain":
                Escalation.Act(frame, Triage.OfTap("RF-NIGHT-01", Level.Urgent));
                break;
            default:
                frame.Speech.Add("decision.thanks");
                break;
        }
    }
}

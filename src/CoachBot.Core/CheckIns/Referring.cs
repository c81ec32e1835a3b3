using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>What the referrals of a check-in do: they can only make the plan stricter.</summary>
[Source("coaching.md 2.1, 4.6, 7.3, 8.4")]
internal static class Referring
{
    private static readonly int[] FollowUpDays = [3, 10];

    /// <summary>What each says, the most pressing first.</summary>
    private static readonly (string Referral, string Prompt)[] Texts =
    [
        ("R4", "decision.r4"), ("severe", "soon.rf-sev-01"), ("day-21", "decision.day21"), ("week-6", "decision.week6"), ("day-7", "decision.day7"),
    ];

    /// <summary>The thanks that stand before a referral.</summary>
    public const string Told = "decision.told";

    /// <summary>The same, with the pause of the weights.</summary>
    public const string ToldOfPause = "decision.two-reds.told";

    /// <summary>Those after which nothing moves up on the same day.</summary>
    public static bool IsStrict(string referral) => referral is "R2" or "R4" or "severe";

    /// <summary>A worse day is not called harmless while somebody has to look at it within days.</summary>
    public static bool IsReferred(Conversation conversation, CheckInDecision decision) =>
        decision.Referrals.Any(IsStrict) || Limiting.HasStar(conversation);

    /// <summary>A visit is asked for anyhow, by today's referrals or by what is open: nothing else names another time for it.</summary>
    public static bool IsSent(Conversation conversation, CheckInDecision decision) =>
        decision.Referrals.Any(referral => referral != "R2") || Limiting.HasStar(conversation);

    /// <summary>This check-in asks for a visit, or takes a sign in a leg: nothing is added on the same day.</summary>
    public static bool IsSending(Conversation conversation, CheckIn day, CheckInDecision decision) =>
        decision.Referrals.Count > 0 || Flares.FlareTime.BecomesLong(conversation, day);

    /// <summary>Where a rule of a check-in is written: "7.3 R4".</summary>
    public static string FullId(string rule) => rule switch
    {
        "severe" => "2.6 RF-SEV-01",
        "day-21" or "week-6" => $"4.6 {rule}",
        _ => $"7.3 {rule}",
    };

    /// <summary>The strongest that is news is said, with the reasons of the others inside it; what was said before of something to be looked at is said again in short, where nothing else is.</summary>
    public static void Act(TurnFrame frame, IReadOnlyList<string> referrals)
    {
        var news = Note(frame, referrals);
        if (news is [var lead, .. var others])
        {
            frame.Speech.Add(Texts[Strength(lead)].Prompt);
            SayAlso(frame, others.Where(other => other != "day-7" || !news.Contains("day-21")));
        }

        if (frame.Speech.Prompts.LastOrDefault() is Told or ToldOfPause)
        {
            frame.Speech.Add("soon.again");
        }
    }

    /// <summary>A visit was asked for in this message.</summary>
    public static bool HasSent(TurnFrame frame) => frame.Speech.Prompts.Any(prompt => Texts.Any(text => text.Prompt == prompt));

    private static int Strength(string referral) => Array.FindIndex(Texts, text => text.Referral == referral);

    private static void SayAlso(TurnFrame frame, IEnumerable<string> others)
    {
        var reasons = string.Join("; ", others.Select(other => frame.Words($"referral.{other}")));
        if (reasons.Length > 0)
        {
            frame.Speech.AddMade(frame.Words("referral.also", ("reasons", reasons)), " ");
        }
    }

    /// <summary>Notes them all.</summary>
    /// <returns>Those that are new or more pressing than before, the strongest first: each finding is said once.</returns>
    private static List<string> Note(TurnFrame frame, IReadOnlyList<string> referrals)
    {
        var news = new List<string>();
        foreach (var referral in referrals)
        {
            if (TryNote(frame, referral))
            {
                news.Add(referral);
            }
        }

        return [.. news.OrderBy(Strength)];
    }

    /// <summary>False where it was noted before, as pressing as now.</summary>
    private static bool TryNote(TurnFrame frame, string referral)
    {
        switch (referral)
        {
            case "R4":
                Settle(frame);
                return SeeSomebody.Note(frame, "RF-PRO-01", isStarred: true, isWorse: true);
            case "severe":
                Settle(frame);
                return SeeSomebody.Note(frame, "RF-SEV-01", isStarred: true);
            case "day-7":
                frame.Now = frame.Now with { Plan = frame.Now.Plan! with { IsWeekAdvised = true } };
                return SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false);
            case "day-21":
                frame.Now = frame.Now with { Plan = frame.Now.Plan! with { IsWeekAdvised = true, IsThreeWeeksAdvised = true } };
                return SeeSomebody.Note(frame, "RF-PRO-01", isStarred: true);
            case "week-6":
                frame.Now = frame.Now with { Plan = frame.Now.Plan! with { IsSixWeeksAdvised = true } };
                return SeeSomebody.Note(frame, "RF-PRO-02", isStarred: true);
            default:
                return false;
        }
    }

    /// <summary>Level S is asked about after 3 and 10 days, riding on a check-in, until somebody has looked (8.4).</summary>
    /// <returns>True when it asked.</returns>
    public static bool FollowUp(TurnFrame frame)
    {
        var due = frame.Now.Flags.Where(flag => flag.Level == Level.Soon && IsDue(frame.Now, flag, frame.Today)).ToList();
        if (due.Count == 0)
        {
            return false;
        }

        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(flag => due.Contains(flag) ? flag with { FollowUps = FollowUpsUntil(frame.Now, flag, frame.Today), RemindOn = null } : flag)],
        };
        if (due.TrueForAll(flag => flag.IsBooked))
        {
            frame.Ask("soon", "soon.been");
        }
        else
        {
            Visits.Ask(frame);
        }

        return true;
    }

    /// <summary>The last message before silence; what is still to be looked at is named, but nothing that others should not read on a lock screen.</summary>
    public static void SayLast(TurnFrame frame)
    {
        var left = Visits.Sayable(frame.Now.Flags.Where(Visits.IsToCome)).ToList();
        if (left.Count == 0)
        {
            frame.Speech.Add("check-in.last");
            return;
        }

        frame.Speech.Add("check-in.last.soon", ("symptom", frame.Speaking(frame.CoachingLanguage, () => PlanWords.ToBeSeen(frame, left))));
    }

    /// <summary>A day for which a starred sign has its follow-up still to come: it is one for the silent, and for whoever is asked more rarely (7.5).</summary>
    public static bool IsFollowUpDay(Conversation conversation, LocalDate date) =>
        conversation.Unbooked.Any(flag => flag.IsStarred && IsDue(conversation, flag, date));

    private static bool IsDue(Conversation conversation, OpenFlag flag, LocalDate date) =>
        flag.RemindOn is { } wanted ? wanted <= date : FollowUpsUntil(conversation, flag, date) is var followUps && followUps > flag.FollowUps && Visits.IsAskedAt(flag, followUps);

    /// <summary>How many follow-ups there are by a date, the days counted by the calendar: a check-in's hour is not the hour of the sign.</summary>
    private static int FollowUpsUntil(Conversation conversation, OpenFlag flag, LocalDate date)
    {
        var days = Period.DaysBetween(CheckInTimes.DateOf(conversation, flag.Since), date);
        return FollowUpDays.Count(day => days >= day);
    }

    private static void Settle(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: > Phase.P0 })
        {
            PlanChanges.BackTo(frame, Phase.P0);
        }
    }
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Tuning;
using NodaTime;

namespace CoachBot.Core.Weeks;

/// <summary>The one question that rides on a weekly review: the thumb test again, or in turn with it a worry that was agreed to.</summary>
[Source("coaching.md 7.6 (thumb test, yellow item), 3.3 (scored again at every review), 3.2 no. 18")]
internal static class ReviewQuestions
{
    /// <summary>So many days after it was last asked, in a session or elsewhere, it is asked again.</summary>
    private const int ThumbDays = 6;

    private static readonly string[] Worries = ["yellow.1", "yellow.2", "yellow.3", "yellow.4"];

    private static readonly string[] Thumbs = ["thumb", "session.thumbs", "session.thrust", "gate.thumbs", "gate.thrust"];

    /// <summary>Null on other days, and where neither is due.</summary>
    public static string? Due(TurnFrame frame, CheckIn day)
    {
        if (!day.IsReview || frame.Now.Plan is not { Phase: < Phase.P5 })
        {
            return null;
        }

        var thumb = IsThumbDue(frame, day.On) ? "thumb" : null;
        var worry = WorryOf(frame.Now);
        return frame.Now.CheckIns.Weeks.Count % 2 == 0 ? worry ?? thumb : thumb ?? worry;
    }

    /// <summary>"Two short ones" is no lead for one that is asked again alone.</summary>
    public static string PromptOf(Conversation conversation, string question) =>
        question is "yellow.1" or "yellow.3" && Later.IsTold(conversation.Answer(question)) ? $"{question}.again" : question;

    private static bool IsThumbDue(TurnFrame frame, LocalDate on) =>
        Later.IsTold(frame.Now.Answer("thumb")) && Later.IsWanted(frame.Now, "thumb")
        && !frame.Now.Asked.Any(asked => Thumbs.Contains(asked.Question) && asked.AskedAt.InZone(frame.Zone).Date > on.PlusDays(-ThumbDays));

    /// <summary>From a medium total on one of those agreed to, the next one each time.</summary>
    private static string? WorryOf(Conversation conversation) =>
        (Worry.IsMedium(conversation) || Worry.IsHigh(conversation))
        && Worries.Where(item => conversation.Answer(item) == "agree").ToList() is { Count: > 0 } agreed
            ? agreed[conversation.CheckIns.Weeks.Count / 2 % agreed.Count]
            : null;
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Flares;

namespace CoachBot.Core.CheckIns;

/// <summary>After a step back the coach asks what changed; that it is a flare-up is told under the answer.</summary>
[Source("coaching.md 7.3 rule 3, 7.8")]
internal static class WhatChanged
{
    public const string Question = "flare.change";

    /// <summary>Once for bad days in a row, and not in the quiet days of a flare-up, which has asked already.</summary>
    public static void Ask(TurnFrame frame)
    {
        var day = frame.Now.CheckIns.Past[0];
        if (FlareUps.IsQuiet(frame.Now) || !day.Rules.Contains("R3") || GoodDays.FollowsRed(frame.Now))
        {
            return;
        }

        frame.Unlearn(Question);
        frame.Ask(Question, about: CheckInTimes.Key(day.On));
    }

    /// <summary>Asked under a check-in, and not by a flare-up that was told.</summary>
    public static bool IsOfTheDay(OpenQuestion open) => open.Question == Question && open.About is not (null or FlareUps.Purpose);

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        frame.Remember(Question, value);
        frame.Speech.Add($"{value}.answer");
        Then(frame, open);
    }

    public static void Skipped(TurnFrame frame, OpenQuestion open)
    {
        frame.Close();
        frame.Speech.Add("skipped");
        Then(frame, open);
    }

    /// <summary>It was said today, under the check-in: a flare-up that is told after it does not ask again.</summary>
    public static bool IsToldToday(TurnFrame frame) =>
        frame.Now.Answer(Question) is not null
        && frame.Now.Asked.Any(asked => IsOfTheDay(asked) && asked.AskedAt.InZone(frame.Zone).Date == frame.Today);

    /// <summary>Under a check-in a flare-up is offered; in a flare-up the visit that it needs is asked about.</summary>
    private static void Then(TurnFrame frame, OpenQuestion open)
    {
        if (!IsOfTheDay(open))
        {
            FlareVisit.Ask(frame);
        }
        else if (FlareUps.CanBegin(frame) && !FlareUps.IsQuiet(frame.Now))
        {
            frame.Offer(frame.Words("button.flare"), "flare");
        }
    }
}

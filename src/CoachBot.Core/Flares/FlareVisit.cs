using CoachBot.Core.Conversations;

namespace CoachBot.Core.Flares;

/// <summary>The third flare-up, or a different one, is for a visit: the buttons of that come at the end of its questions, as with any other (level S).</summary>
[Source("coaching.md 7.8, 8.2 (S: booked, seen, remind me, can't)")]
internal static class FlareVisit
{
    /// <summary>A question of a flare-up that was told: what it finds decides about the visit.</summary>
    public static bool IsBefore(OpenQuestion? open) =>
        open is { Question: "flare.same" or "flare.where" } || (open?.Question == CheckIns.WhatChanged.Question && !CheckIns.WhatChanged.IsOfTheDay(open));

    public static void Ask(TurnFrame frame)
    {
        var isSent = frame.Now.Answer("flare.same") == "flare.different" || FlareUps.IsOften(frame.Now, frame.Today);
        if (isSent && frame.Now.Open is null && FlareUps.IsQuiet(frame.Now) && frame.Now.Unbooked.Any(flag => flag.Flag == "RF-PRO-01" || flag.IsStarred))
        {
            frame.Ask("soon");
        }
    }
}

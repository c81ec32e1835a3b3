using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Held for pain alone (RF-SEV-01): the scale and [Nothing new] a day; two days in a row at 6 or less with the screens clear end it.</summary>
[Source("coaching.md 7.3, 8.4 (RF-SEV-01)")]
internal static class SevereDays
{
    private const string Scale = "follow-up.severe";
    private const string New = "follow-up.severe.new";
    private const int EasierUpTo = 6;
    private const int DaysNeeded = 2;

    /// <summary>What the screens are for, in <see cref="OpenQuestion.About"/>.</summary>
    public const string Purpose = "severe";

    public static void Rated(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        frame.Remember("severe.today", value);
        frame.Ask(New);
    }

    /// <summary>The scale of the day, asked and not rated yet: a number belongs to it, whichever buttons were shown since. Null otherwise.</summary>
    public static OpenQuestion? Unrated(TurnFrame frame)
    {
        if (frame.Now.Held is not { } held || !Escalation.IsOnly(frame, held, "severe") || !IsBetween(frame.Now.Open))
        {
            return null;
        }

        var last = frame.Now.Asked.FirstOrDefault(asked => asked.Question is Scale or New && asked.AskedAt >= held.Since);
        return last is { Question: Scale } ? last : null;
    }

    /// <summary>Another number of the same day, before anything else of it is answered: the newest counts.</summary>
    public static void Again(TurnFrame frame, int pain)
    {
        if (frame.Now.Open?.Question == New)
        {
            frame.Remember("severe.today", $"{pain}");
        }
    }

    /// <summary>The question of the day is open: the scale, or whether anything is new.</summary>
    public static bool IsAsking(OpenQuestion? open) => open?.Question is Scale or New;

    /// <summary>Nothing is open, or buttons of the lock.</summary>
    private static bool IsBetween(OpenQuestion? open) =>
        open is null || Questions.Of(open.Question) is { Kind: AnswerKind.Choice, Slot: Slot.FollowUp };

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        var held = frame.Now.Held!;
        var isEasier = value == "c5.nothing" && int.TryParse(frame.Now.Answer("severe.today"), out var pain) && pain <= EasierUpTo;
        var days = isEasier ? held.EasierDays + 1 : 0;
        frame.Now = frame.Now with { Held = held with { EasierDays = days } };
        frame.Unlearn("severe.today");
        if (value != "c5.nothing")
        {
            Doubts.Ask(frame, "screen-a.which", Purpose);
        }
        else if (days >= DaysNeeded)
        {
            frame.Ask("severe.screen-a", "screen-a", Purpose);
        }
        else
        {
            frame.Speech.Add(isEasier ? "severe.easier" : "severe.same");
        }
    }

    /// <summary>Screen A is clear: Screen B is next.</summary>
    public static void ScreenAClear(TurnFrame frame) => frame.Ask("severe.screen-b", "screen-b", Purpose);

    /// <summary>Both screens are clear: the way out, if two easier days are behind it.</summary>
    public static void ScreensClear(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        if (!Escalation.IsOnly(frame, held, "severe"))
        {
            Escalation.Repeat(frame);
        }
        else if (held.EasierDays >= DaysNeeded)
        {
            WaysOut.PainEased(frame);
        }
        else
        {
            frame.Speech.Add("severe.same");
        }
    }
}

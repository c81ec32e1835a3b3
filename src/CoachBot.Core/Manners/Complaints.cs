using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;

namespace CoachBot.Core.Manners;

/// <summary>Whether somebody's first words are a complaint, which deserves a kind word before the opening (coaching.md 3.0).</summary>
internal static class Complaints
{
    private const int FewWords = 3;

    /// <summary>A complaint, however it is put, gets its word and the opening; false where it is none.</summary>
    public static bool Open(TurnFrame frame)
    {
        if (!Say(frame))
        {
            return false;
        }

        FirstContact.GoOn(frame);
        return true;
    }

    /// <summary>The page shows the opening by itself: the first words come as an answer to it, and get their word all the same.</summary>
    public static bool Comfort(TurnFrame frame, OpenQuestion open) => open is { Question: "opening", Misses: 0 } && Say(frame);

    /// <summary>Its kind word; false, and nothing said, where it is no complaint.</summary>
    public static bool Say(TurnFrame frame)
    {
        if (frame.Turn.Input is not Input.Text text || !IsOne(frame, text.Words))
        {
            return false;
        }

        frame.Speech.Add("opening.sore");
        return true;
    }

    /// <summary>"My back hurts" where nothing is asked, and its number of today is not known yet.</summary>
    public static bool IsOfTheDay(TurnFrame frame) =>
        IsOfTheBack(frame) && frame.Now.Person.IsKept && Commands.Pausing.HasCheckIns(frame) && !frame.Now.CheckIns.Past.Any(past => past.On >= frame.Today);

    /// <summary>"My back hurts", "it hurts" where there is a plan and nothing is asked; a sore shoulder is something else.</summary>
    public static bool IsOfTheBack(TurnFrame frame) =>
        frame.Now is { Plan: not null, Open: null } && frame.Turn.Input is Input.Text text
        && (frame.CoachingLanguage.Phrases.Has(text.Words, "back") || frame.CoachingLanguage.Answers.Hear(text.Words).TokenCount <= FewWords);

    /// <summary>"Trouble" is what complains of a back here, and may be a question later ("my hamstrings cramp").</summary>
    private static bool IsOne(TurnFrame frame, string text) =>
        frame.CoachingLanguage.Phrases is var phrases && (phrases.Has(text, "complaint") || phrases.Has(text, "trouble"));
}

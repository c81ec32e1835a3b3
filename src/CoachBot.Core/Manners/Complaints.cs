using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;

namespace CoachBot.Core.Manners;

/// <summary>Whether a first message is a complaint, which deserves a word before the opening.</summary>
internal static class Complaints
{
    /// <summary>A complaint, however it is put, gets its word and the opening; false where it is none.</summary>
    public static bool Open(TurnFrame frame)
    {
        if (frame.Turn.Input is not Input.Text text || !IsOne(frame, text.Words))
        {
            return false;
        }

        frame.Speech.Add("opening.sore");
        FirstContact.GoOn(frame);
        return true;
    }

    private static bool IsOne(TurnFrame frame, string text) => frame.CoachingLanguage.Phrases.Has(text, "complaint");
}

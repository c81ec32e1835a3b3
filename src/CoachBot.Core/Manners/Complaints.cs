using CoachBot.Core.Conversations;

namespace CoachBot.Core.Manners;

/// <summary>Whether a first message is a complaint, which deserves a word before the opening.</summary>
internal static class Complaints
{
    public static bool IsOne(TurnFrame frame, string text) => frame.CoachingLanguage.Phrases.Has(text, "complaint");
}

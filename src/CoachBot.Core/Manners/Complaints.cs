using CoachBot.Core.Conversations;

namespace CoachBot.Core.Manners;

/// <summary>Whether a first message is a complaint, which deserves a word before the opening.</summary>
internal static class Complaints
{
    public static bool IsOne(TurnFrame frame, string text)
    {
        var said = frame.CoachingLanguage.Answers.Hear(text);
        for (var i = 0; i < said.TokenCount; i++)
        {
            if (frame.CoachingLanguage.Phrases.Find([said.Word(i).ToString()]) is { Intent: "complaint" })
            {
                return true;
            }
        }

        return false;
    }
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>Which earlier answer a correction may mean: the named one, else the newest first.</summary>
internal static class CorrectionTargets
{
    /// <param name="topic">A lexicon id such as "pain" or "site"; null when none was named.</param>
    public static IEnumerable<OpenQuestion> Of(Conversation conversation, string? topic)
    {
        foreach (var asked in conversation.Asked)
        {
            if (IsAnswered(conversation, asked) && (topic is null || IsAbout(topic, asked.Question)))
            {
                yield return asked;
            }
        }
    }

    private static bool IsAnswered(Conversation conversation, OpenQuestion asked) =>
        asked.Asking != conversation.Open?.Asking
        && (Questions.Of(asked.Question).IsKept && conversation.Answer(asked.Question) is not null
            || IsTimeToConfirm(conversation, asked)
            || conversation.CheckIns.Running is { } day && CheckInAnswers.Has(day, asked.Question));

    /// <summary>"7 pm, Leeds. Right?": another time or place changes what was understood.</summary>
    private static bool IsTimeToConfirm(Conversation conversation, OpenQuestion asked) =>
        asked.Question == "time-place" && conversation.Open?.Question == "time-place.right";

    private static bool IsAbout(string topic, string question) => topic switch
    {
        "pain" => question is "pain" or "c1" or "c4" or "worst",
        "session" => question is "c3" or "c4",
        _ => question == topic || question.StartsWith(topic, StringComparison.Ordinal),
    };
}

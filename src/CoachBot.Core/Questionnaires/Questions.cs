using System.Collections.Frozen;

namespace CoachBot.Core.Questionnaires;

/// <summary>Every question there is, by id.</summary>
public static class Questions
{
    public static IReadOnlyDictionary<string, Question> All { get; } =
        new[]
            {
                FirstContactQuestions.All, PlanBlock.All, SafetyQuestions.All, Clarifiers.All, HeldQuestions.All,
                CheckInQuestions.All, LaterQuestions.All,
                MenuQuestions.All,
                GuideQuestions.All,
                SessionQuestions.All,
            }
            .SelectMany(list => list)
            .ToFrozenDictionary(question => question.Id);

    public static Question Of(string id) => All[id];

    /// <summary>The first question of a questionnaire that is wanted and not answered yet; null at its end.</summary>
    public static Question? Next(IReadOnlyList<Question> questionnaire, Conversations.Conversation conversation)
    {
        foreach (var question in questionnaire)
        {
            if (conversation.Answer(question.Id) is null && (question.AskWhen?.Invoke(conversation) ?? true))
            {
                return question;
            }
        }

        return null;
    }
}

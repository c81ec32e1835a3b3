using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>"100 kg x 8 x 3" beside a question of something else: the answer to the question about the weight where that one waits, else told where it belongs.</summary>
internal static class WeightLine
{
    private const string Asked = "load.weight";

    public static readonly Signal.Meant Told = new("weight-line");

    public static Signal? Read(TurnFrame frame, Said said)
    {
        if (frame.Now is not { Person.IsKept: true, Held: null } || frame.Stage is not (Stage.Coaching or Stage.CheckIn)
            || IsTakenOtherwise(frame) || said.HasQuestionMark || !IsWeightWithSets(said))
        {
            return null;
        }

        return frame.Now.Waiting.FirstOrDefault(waiting => waiting.Question == Asked) is { } waiting
            && WeightWords.Of(frame, Questions.Of(Asked), said) is { } weight && weight != AnswerReader.OutOfRange
                ? new Signal.Answered(waiting, weight) { Because = new(said.Plain, Certainty.High) }
                : Told;
    }

    private static bool IsWeightWithSets(Said said) =>
        Answers.Work(said) is { Weight: not null, Unit: not null } work && (work.Sets is not null || work.Reps is not null);

    /// <summary>The day's own questions take a session as lifters write it; what is asked of the weight is asked for; a doubt is settled first.</summary>
    private static bool IsTakenOtherwise(TurnFrame frame) => Flow.IsSafetyOpen(frame.Now)
        || (frame.Now.Open is { } open
            && (CheckInQuestions.IsDaily(open.Question) || SessionQuestions.Has(open.Question)
                || open.Question.StartsWith("load.", StringComparison.Ordinal)
                || Questions.Of(open.Question).Kind is AnswerKind.Weight or AnswerKind.Text or AnswerKind.Screen));
}

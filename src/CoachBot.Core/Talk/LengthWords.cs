using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>"Since Tuesday", "three weeks": the button whose span holds it.</summary>
internal static class LengthWords
{
    /// <summary>From here on a vague length ("weeks") is long whatever it means exactly.</summary>
    private const int LongDays = 28;

    /// <summary>To a question about safety a longer message says more than how long.</summary>
    private const int ShortMessage = 8;

    public static string? Of(TurnFrame frame, Question question, Said said)
    {
        if (question.Lengths.Count == 0 || Answers.Length(said, frame.Today) is not { } length
            || (question.Slot == Slot.RedFlag && !IsPlain(length, said)))
        {
            return null;
        }

        var days = length.Bound switch
        {
            LengthBound.LessThan => length.Days - 1,
            LengthBound.MoreThan => length.Days + 1,
            _ => length.Days,
        };
        return question.Lengths.First(span => days <= span.MostDays).Reply;
    }

    private static bool IsPlain(LengthAnswer length, Said said) =>
        length.IsOnly && said.TokenCount <= ShortMessage && (length.Certainty == Certainty.High || length.Days >= LongDays);
}

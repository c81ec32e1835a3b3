using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>Answers that are no words of a button: an age, a place, what sets it off, a line of a printed list.</summary>
internal static class OwnWords
{
    /// <summary>"Asthma?" is said with doubt, which counts as yes; "what is stenosis?" asks.</summary>
    private const int Tentative = 2;

    private const int FewWords = 3;

    private const string StrongSign = "strong";

    /// <summary>"Lower right", "bending and arching", "I am 25"; a question is no answer.</summary>
    public static string? Of(TurnFrame frame, Question question, OpenQuestion open, Said said) =>
        IsQuestion(said) ? null : SpotOrSign(question, said) ?? Age(question, said) ?? Trigger(frame, question, open, said) ?? Lift(frame, question, said);

    /// <summary>What is new, as it was typed; "no, nothing" takes it back. A greeting, a question, or signs without a word are none.</summary>
    public static string? New(TurnFrame frame, Said said, string text) =>
        IsQuestion(said) || frame.Language.Phrases.Asks(text) || !text.Any(char.IsLetter)
            || new SmallWords(frame.Language, said, isAsked: true) is { IsCourtesyAlone: true, Phrase: { Intent: not ("complaint" or "worse") } and ({ IsCourtesy: true } or { IsToTheCoach: true }) } ? null
            : Answers.YesNo(said) is { Answer: YesNo.No, Certainty: Certainty.High } ? CheckIns.SomethingNew.NoneAfterAll
            : text;

    /// <summary>Lines of the printed list that the message means.</summary>
    /// <param name="lines">The prompt whose buttons are the lines.</param>
    public static IReadOnlyList<string>? Listed(TurnFrame frame, Said said, string lines) =>
        IsQuestion(said) && said.TokenCount > Tentative ? null : Answers.Listed(said, frame.Prompt(lines).Buttons);

    /// <summary>Whether the open question prints a list and the message names one of its lines.</summary>
    public static bool IsLine(TurnFrame frame, Said said) =>
        frame.Now.Open is { } open && Questions.Of(open.Question).Lines is { } lines && Listed(frame, said, lines) is { Count: > 0 };

    /// <summary>A cramp in the hamstrings is a cramp; a strong pain down a leg is the leg's.</summary>
    private static string? SpotOrSign(Question question, Said said) =>
        question.Signs.Count > 0 && Answers.SetSign(said) is { } sign && (sign != StrongSign || Spot(question, said) is null)
            ? question.Signs.GetValueOrDefault(sign)
            : Spot(question, said);

    /// <summary>In a check-in nothing beside it: "leg day was fine" is no news of a leg.</summary>
    private static string? Spot(Question question, Said said) =>
        question.Spots.Count > 0 && (question.Slot != Slot.CheckIn || said.TokenCount <= FewWords) && Answers.Spot(said) is { } spot
            ? question.Spots.GetValueOrDefault(spot)
            : null;

    private static string? Age(Question question, Said said) => question.AgeBands.Count > 0 ? Band(question, said) : (question.Ages, Answers.Age(said)) switch
    {
        ({ } ages, < 18) => ages.Minor,
        ({ } ages, not null) => ages.Adult,
        _ => null,
    };

    /// <summary>"I'm 34", "34": the band it falls into; a number of a button is none.</summary>
    private static string? Band(Question question, Said said)
    {
        var age = Answers.Age(said) ?? (Answers.Number(said, 10, 110) is { IsInRange: true, Certainty: Certainty.High } number ? number.Value : null as int?);
        return age is null ? null : question.AgeBands.First(band => age <= band.Oldest).Reply;
    }

    /// <summary>"1 and 2", or both in words, are both.</summary>
    private static string? Trigger(TurnFrame frame, Question question, OpenQuestion open, Said said)
    {
        if (question.Triggers.Count == 0)
        {
            return null;
        }

        var chosen = Answers.Choices(said, frame.Prompt(open.Prompt).Buttons);
        return chosen is { Certainty: Certainty.High, Replies: [var first, var second] } && first == question.Triggers["arching"] && second == question.Triggers["bending"] ? question.Triggers["both"]
            : Answers.Trigger(said) is { } trigger ? question.Triggers[trigger] : null;
    }

    /// <summary>"GHR", where the buttons show the other lifts.</summary>
    private static string? Lift(TurnFrame frame, Question question, Said said) =>
        question.Id is "form.guide" or "form.guide.more" && Guides.GuideNames.Find(frame.Script, frame.Language, said.Text) is { } guide ? $"guide.{guide}" : null;

    private static bool IsQuestion(Said said) => said.HasQuestionMark;
}

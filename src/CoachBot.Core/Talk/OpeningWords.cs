using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>Words to the opening. Its start says "18 or older" and agrees to something: only its own words, an age, or a plain yes to the question put in one line are that.</summary>
[Source("coaching.md 8.1")]
internal static class OpeningWords
{
    public const string Question = "opening";

    private const string Start = "opening.start";

    /// <param name="choice">What any other question with these buttons would take it for.</param>
    public static string? Of(TurnFrame frame, OpenQuestion open, Said said, string? choice)
    {
        if (choice is not (null or Start))
        {
            return choice;
        }

        var buttons = frame.Prompt(open.Prompt).Buttons;
        var isStart = Answers.Whole(said, buttons) == Start || Answers.Position(said, buttons) == Start || Answers.Age(said) is not null
            || (!IsQuestion(frame, said) && Answers.Choice(said, buttons) is ChoiceAnswer.One { Reply: Start, Certainty: Certainty.High });
        return (choice == Start && isStart) || (open.Misses > 0 && IsYes(frame, said)) ? Start : null;
    }

    /// <summary>A plain yes ("sure"): to the long opening it is not clear to what.</summary>
    public static bool IsYes(TurnFrame frame, Said said) =>
        !IsQuestion(frame, said) && Answers.YesNo(said) is { Answer: YesNo.Yes, Certainty: Certainty.High };

    /// <summary>"¿Y si ...?" has a yes in it, and is none.</summary>
    private static bool IsQuestion(TurnFrame frame, Said said) =>
        frame.Language.Phrases.IsQuestion(said.Text) || frame.Reading.AskedAbout is not null;
}

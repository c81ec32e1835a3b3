using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>A line of a check-in typed of one's own accord, as in "pain 4 worst 6, took ibuprofen": heard whatever else is open (coaching.md 7.2).</summary>
internal static class TypedLine
{
    public static readonly Signal.Meant Told = new("day-line");

    /// <summary>"Took 3 ibuprofen": no amount is judged here, and more than the leaflet says is an emergency.</summary>
    private static readonly Signal.Meant DoseTold = new("dose-told");

    /// <summary>Beside a question of something else: before that question takes the words for its answer.</summary>
    public static Signal.Meant? Elsewhere(TurnFrame frame, Language language, Said said) => IsOfTheDay(frame) ? null : Read(frame, language, said);

    /// <summary>Null for anything but a line that names the pain of the day, or tells more than one thing of it; in a check-in also a painkiller alone.</summary>
    public static Signal.Meant? Read(TurnFrame frame, Language language, Said said)
    {
        if (frame.Now is not { Person.IsKept: true, Held: null } || frame.Stage is not (Stage.Coaching or Stage.CheckIn)
            || IsTakenOtherwise(frame) || language.Phrases.IsQuestion(said.Text) || Answers.CheckInLine(said) is not { } line)
        {
            return null;
        }

        var isLine = line.Pain is { Certainty: Certainty.High, IsInRange: true } && (IsNamed(said) || Parts(line) > 1);
        return isLine || (line.Painkiller == true && frame.Now.CheckIns.Running is not null) ? Told
            : line is { HasDose: true, Pain: null } ? DoseTold
            : null;
    }

    /// <summary>In a session a number is the pain of the set; a doubt is settled first, and what somebody wants back is in their own words.</summary>
    private static bool IsTakenOtherwise(TurnFrame frame) =>
        Flow.IsSafetyOpen(frame.Now)
        || (frame.Now.Open is { } open && (SessionQuestions.Has(open.Question) || Questions.Of(open.Question).Kind is AnswerKind.Text or AnswerKind.Screen));

    private static bool IsOfTheDay(TurnFrame frame) =>
        frame.Now.Open is { } open && CheckInQuestions.IsDaily(open.Question);

    private static bool IsNamed(Said said) => Pieces.HasPain(said);

    private static int Parts(CheckInLine line) => new[]
    {
        line.Pain is not null, line.Worst is not null, line.SessionPain is not null, line.Session is not null,
        line.Compared is not null, line.Painkiller is not null, line.IsNothingNew,
    }.Count(part => part);
}

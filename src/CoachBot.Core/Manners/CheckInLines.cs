using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Manners;

/// <summary>"pain 3, did the bridges, fine this morning": one typed line fills what it can, and only the rest is asked.</summary>
internal static class CheckInLines
{
    /// <summary>What else the words say that answered one question: only what is not known yet.</summary>
    public static CheckIn Also(TurnFrame frame, CheckIn day)
    {
        if (frame.Turn.Input is not Input.Text text
            || Answers.CheckInLine(frame.CoachingLanguage.Answers.Hear(text.Words)) is not { Certainty: Certainty.High } line)
        {
            return day;
        }

        return day with
        {
            Session = day.Session ?? SessionOf(line),
            InSession = day.InSession ?? (line.SessionPain is { IsInRange: true } inSession ? inSession.Value : null),
            IsNothingNew = day.IsNothingNew ?? (line.IsNothingNew ? true : null),
            IsWorse = day.IsWorse ?? ComparedOf(line),
        };
    }

    public static bool Take(TurnFrame frame)
    {
        if (frame.Stage is not (Stage.Coaching or Stage.CheckIn) || !frame.Now.Person.IsKept
            || frame.Turn.Input is not Input.Text text
            || Answers.CheckInLine(frame.CoachingLanguage.Answers.Hear(text.Words)) is not { Pain: not null, Certainty: Certainty.High } line)
        {
            return false;
        }

        frame.Close();
        var day = CheckInFlow.RunningOrNew(frame);
        day = day with
        {
            Usual = line.Pain is { IsInRange: true } pain ? pain.Value : day.Usual,
            Session = SessionOf(line) ?? day.Session,
            InSession = line.SessionPain is { IsInRange: true } inSession ? inSession.Value : day.InSession,
            IsNothingNew = line.IsNothingNew ? true : day.IsNothingNew,
            IsWorse = ComparedOf(line) ?? day.IsWorse,
        };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day } };
        CheckInFlow.Begin(frame);
        return true;
    }

    private static string? SessionOf(CheckInLine line) => line.Session switch
    {
        SessionDone.Done => "done",
        SessionDone.Part => "part",
        SessionDone.Not => "none",
        _ => null,
    };

    private static bool? ComparedOf(CheckInLine line) => line.Compared switch
    {
        Compared.SameOrBetter => false,
        Compared.Worse => true,
        _ => null,
    };
}

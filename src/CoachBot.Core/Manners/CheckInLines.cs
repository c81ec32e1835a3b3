using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Manners;

/// <summary>"pain 3, did the bridges, fine this morning": one typed line fills what it can, and only the rest is asked.</summary>
internal static class CheckInLines
{
    public static bool Take(TurnFrame frame)
    {
        if (frame.Stage is not (Stage.Coaching or Stage.CheckIn) || !frame.Now.Person.IsKept
            || frame.Turn.Input is not Input.Text text
            || Answers.CheckInLine(frame.Language.Answers.Hear(text.Words)) is not { Pain: not null, Certainty: Certainty.High } line)
        {
            return false;
        }

        frame.Close();
        var today = frame.Today;
        var day = frame.Now.CheckIns.Running ?? new CheckIn(today) { IsTrainingDay = frame.Now.Plan is { } plan && Sessions.IsTrainingDay(plan, today) };
        day = day with
        {
            Usual = line.Pain is { IsInRange: true } pain ? pain.Value : day.Usual,
            Session = line.Session switch { SessionDone.Done => "done", SessionDone.Part => "part", SessionDone.Not => "none", _ => day.Session },
            InSession = line.SessionPain is { IsInRange: true } inSession ? inSession.Value : day.InSession,
            IsNothingNew = line.IsNothingNew ? true : day.IsNothingNew,
            IsWorse = line.Compared switch { Compared.SameOrBetter => false, Compared.Worse => true, _ => day.IsWorse },
        };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day } };
        CheckInFlow.Begin(frame, isProactive: false);
        return true;
    }
}

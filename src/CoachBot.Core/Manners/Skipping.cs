using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>What a skipped question counts as: "not said", which never counts as better.</summary>
internal static class Skipping
{
    public static void Take(TurnFrame frame, OpenQuestion open)
    {
        switch (Questions.Of(open.Question))
        {
            case { Slot: Slot.CheckIn } asked:
                SkipInCheckIn(frame, asked.Id);
                break;
            case { Slot: Slot.FirstContact } asked:
                frame.Close();
                frame.Remember(asked.Id, "skipped");
                Flow.GoOn(frame);
                break;
            case { Id: "clearance.advice" }:
                AnswerTable.Take(frame, open, "");
                break;
            default:
                frame.Close();
                frame.Speech.Add("skipped");
                break;
        }
    }

    /// <summary>A skipped number ends what depends on it; the "anything new?" still comes.</summary>
    private static void SkipInCheckIn(TurnFrame frame, string question)
    {
        frame.Close();
        var day = frame.Now.CheckIns.Running ?? new CheckIn(frame.Today);
        day = question switch
        {
            "c3" => day with { Session = "unsaid" },
            "worst" => CheckInAnswers.With(day, "worst", "skip"),
            _ => day with { Rules = [.. day.Rules, $"skip:{question}", .. question is "load-change" or "feel-where" or "gate.daily" or "gate.still" ? ["extra"] : Array.Empty<string>()] },
        };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day } };
        if (question is "load-change" or "feel-where")
        {
            frame.Remember(question, "skipped");
        }

        CheckInFlow.GoOn(frame);
    }
}

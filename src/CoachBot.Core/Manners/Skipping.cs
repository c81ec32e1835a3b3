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
            case { Id: SomethingNew.What }:
                AnswerTable.Take(frame, open, "");
                break;
            case { Slot: Slot.CheckIn } asked:
                SkipInCheckIn(frame, open);
                break;
            case { Slot: Slot.FirstContact } asked:
                frame.Close();
                frame.Remember(asked.Id, "skipped");
                Flow.GoOn(frame);
                break;
            case var asked when SessionQuestions.Has(asked.Id):
                Training.SessionAnswers.Skip(frame, open);
                break;
            case { Id: Guides.FormQuiz.Question }:
                Guides.FormQuiz.Skipped(frame, open);
                break;
            case { Id: WhatChanged.Question }:
                WhatChanged.Skipped(frame, open);
                break;
            case { Id: "clearance.advice" or "discharge.checks" }:
                AnswerTable.Take(frame, open, "");
                break;
            default:
                frame.Close();
                frame.Speech.Add("skipped");
                break;
        }
    }

    /// <summary>A question that is needed: first only said so, then with its reason, then with all that can be answered.</summary>
    public static void Refuse(TurnFrame frame, OpenQuestion open)
    {
        if (open.Misses > 1)
        {
            Misunderstanding.Say(frame);
            return;
        }

        frame.Now = frame.Now with { Open = open with { Misses = open.Misses + 1 } };
        frame.Speech.Add("skip.cannot");
        if (open.Misses == 1)
        {
            Explain(frame, open);
        }

        frame.AskAgain();
    }

    private static void Explain(TurnFrame frame, OpenQuestion open)
    {
        frame.Speech.AddLine(SafetyReasons.Of(frame, open.Question) ?? "why.asking");
        if (Questions.Of(open.Question).Kind == AnswerKind.Scale)
        {
            frame.Speech.AddLine("unclear.scale.2");
        }
    }

    /// <summary>A skipped number ends what depends on it; the "anything new?" still comes.</summary>
    private static void SkipInCheckIn(TurnFrame frame, OpenQuestion open)
    {
        var question = open.Question;
        if (Extras.Is(question))
        {
            Tuning.LaterAnswers.SkippedBy(frame, open);
            return;
        }

        frame.Close();
        if (Rotation.Is(question))
        {
            // The day is decided already; this only rode on it.
            frame.Speech.Add("decision.thanks");
            return;
        }

        var day = CheckInFlow.RunningOrNew(frame);
        day = question switch
        {
            "c3" => day with { Session = "unsaid" },
            "worst" => CheckInAnswers.With(day, "worst", "skip"),
            _ => day with { Rules = [.. day.Rules, $"skip:{question}", .. Extras.IsGate(question) ? [Extras.Asked] : Array.Empty<string>()] },
        };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day } };
        CheckInFlow.GoOn(frame);
    }
}

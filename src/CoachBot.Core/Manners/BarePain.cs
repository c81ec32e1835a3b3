using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Listening;
using CoachBot.Core.Notes;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Screening;

namespace CoachBot.Core.Manners;

/// <summary>A number alone, typed to a question about safety whose buttons have none: it may be pain, so that it never answers, and opens no lock.</summary>
[Source("coaching.md 2 rule 2, 2.5, 8.4, RF-SEV-01")]
internal static class BarePain
{
    public static readonly Signal.Meant Told = new("bare-pain");

    /// <summary>No clarifiers, but what they take away is no less: where it hurts, and a visit that is still to come.</summary>
    private static readonly string[] AlsoSafety = ["pain.zero", "soon", "soon.access"];

    /// <summary>Null where a number is an answer: a scale, a printed line, a time, a question that decides nothing about safety.</summary>
    public static Signal? Read(TurnFrame frame, Said said)
    {
        if (Answers.BareNumber(said) is not { } pain)
        {
            return null;
        }

        return SevereDays.Unrated(frame) is { } scale ? new Signal.Answered(scale, $"{pain}")
            : IsBeside(frame, pain) ? Told
            : null;
    }

    public static void Take(TurnFrame frame)
    {
        var pain = Answers.BareNumber(frame.Language.Answers.Hear(frame.Turn.Input.Written!))!.Value;
        if (frame.IsHeld)
        {
            WhileLocked(frame, pain);
        }
        else
        {
            Beside(frame, frame.Now.Open!, pain);
        }
    }

    private static bool IsBeside(TurnFrame frame, int pain)
    {
        if (frame.Now.Open is not { } open)
        {
            return frame.IsHeld;
        }

        return Questions.Of(open.Question) switch
        {
            { Kind: AnswerKind.Screen } or { Id: "screen-a.which" or "screen-b.which" } => pain is 0 or 10,
            { Kind: not (AnswerKind.Choice or AnswerKind.YesNo or AnswerKind.Picker or AnswerKind.Place) } => false,
            { Slot: Slot.RedFlag } => true,
            { Id: var asked } when AlsoSafety.Contains(asked) => Button(frame, open, pain) is not null,
            { Slot: Slot.FollowUp or Slot.Clearance } => frame.IsHeld,
            _ => false,
        };
    }

    /// <summary>The label that stands at that place; null where there is none.</summary>
    private static string? Button(TurnFrame frame, OpenQuestion open, int place) =>
        frame.Prompt(open.Prompt).Buttons.ElementAtOrDefault(place - 1)?.Text;

    /// <summary>Noted for whoever looks at them, and asked again: only a label, its words or a tap leads out.</summary>
    private static void WhileLocked(TurnFrame frame, int pain)
    {
        if (frame.Now.Held!.Status == "tests")
        {
            PainDiary.Noted(frame, pain);
            return;
        }

        if (AtTheDesk.IsCrisis(frame))
        {
            WhileHeld.Line(frame);
            return;
        }

        PainDiary.Keep(frame, pain);
        SevereDays.Again(frame, pain);
        frame.Speech.Add("pain.noted", ("pain", $"{pain}"));
        if (frame.Now.Open is null)
        {
            WhileHeld.Line(frame);
            return;
        }

        if (frame.Now.Held.Level == Level.Emergency && frame.Now.Open.Question != "mistake" && frame.Stage != Stage.Clearance)
        {
            frame.Speech.Add("held.line");
            Numbers.Dial(frame);
        }

        frame.AskAgain();
    }

    /// <summary>A button's place: which of the two is meant. Severe pain is asked about right after it.</summary>
    private static void Beside(TurnFrame frame, OpenQuestion open, int pain)
    {
        var label = open.Question == LineOrPain.Question ? null : Button(frame, open, pain);
        var isSevere = label is null && pain >= CheckInFlow.SevereFrom && !IsAskedAnyway(frame, open);
        if (isSevere && !Flow.IsSafetyOpen(frame.Now))
        {
            Doubts.AskSevere(frame);
            return;
        }

        if (isSevere)
        {
            Doubts.Queue(frame, "CL-09", "RF-SEV-01", Level.Urgent);
            frame.Speech.Add("pain.next", ("pain", $"{pain}"));
        }
        else if (open.Misses > (label is null ? 0 : 1))
        {
            Misunderstanding.Say(frame);
            return;
        }
        else if (label is null)
        {
            frame.Speech.Add("pain.no-answer", ("pain", $"{pain}"));
        }
        else
        {
            frame.Speech.Add("pain.or-answer", ("pain", $"{pain}"), ("answer", label));
        }

        frame.Now = frame.Now with { Open = open with { Misses = open.Misses + 1 } };
        frame.AskAgain();
    }

    /// <summary>The scale is still to come, or the question about severe pain is the one that is open.</summary>
    private static bool IsAskedAnyway(TurnFrame frame, OpenQuestion open) =>
        open is { Question: "CL-09" } or { About: "return" } || frame.Now is { Plan: null } && frame.Now.Answer("pain") is null
        || frame.Now.Flags.Any(flag => flag is { AskAgain: "CL-09", IsNext: true });
}

using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Manners;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Conversations;

/// <summary>Every signal meets somebody who answers it.</summary>
internal static class Dialogue
{
    /// <param name="wasAdvised">A red flag of level S was answered in this turn already: silence or repetition would be wrong, confusion too.</param>
    public static void Answer(TurnFrame frame, Signal signal, bool wasAdvised)
    {
        Hand(frame, signal, wasAdvised);
        if (frame.Now.Open is null)
        {
            Commands.KeptPause.TryBegin(frame);
        }

        NeverSilent(frame);
        BackToWhatWaits(frame);
    }

    private static void Hand(TurnFrame frame, Signal signal, bool wasAdvised)
    {
        switch (signal)
        {
            case Signal.Answered { Value: var reply } when Talk.TapReader.OfReply(reply) is { } meant:
                // A question's button that is a command, typed: as if it were tapped.
                Hand(frame, meant, wasAdvised);
                break;
            case Signal.Answered answered:
                Answered(frame, answered);
                break;
            case Signal.OldTap tap:
                OldButtons.Take(frame, tap.Question, tap.Value);
                break;
            case Signal.Commanded command:
                Commands.CommandTable.Run(frame, command.Name, command.Argument);
                break;
            case Signal.Controlled control:
                Controls.Take(frame, control.Word);
                break;
            case Signal.Corrected corrected:
                Corrected(frame, corrected);
                break;
            case Signal.Meant meant when meant != BarePain.Told:
                SmallTalk.Answer(frame, meant.Intent, wasAdvised);
                break;
            default:
                NotUnderstood(frame, signal, wasAdvised);
                break;
        }
    }

    private static void BackToWhatWaits(TurnFrame frame)
    {
        if (IsLeftWaiting(frame))
        {
            frame.BackFromTheSide();
        }
    }

    /// <summary>Something was said that asks nothing, while a question of before still waits.</summary>
    private static bool IsLeftWaiting(TurnFrame frame) =>
        !frame.IsHeld && frame.Now is { Open: null, Waiting.Count: > 0 } && frame.Speech.Last is { Asking: 0, Parts: [.., { Prompt: not "not-now" }] };

    private static void Answered(TurnFrame frame, Signal.Answered answered)
    {
        Doses.SayBeside(frame, answered.Besides);
        if (frame.IsHeld && Questions.Of(answered.Question.Question) is { Slot: < Slot.Clearance, Id: not ("forget.sure" or "link.mine" or "link.confirm" or "link.which") })
        {
            OldButtons.Take(frame, answered.Question, answered.Value);
            return;
        }

        if (IsBehindSafety(frame, answered.Question))
        {
            Flow.AskSafetyAgain(frame);
            return;
        }

        if (!frame.IsHeld && HeldQuestions.All.Any(held => held.Id == answered.Question.Question))
        {
            OldButtons.Take(frame, null, answered.Value);
            return;
        }

        if (IsBehindSafety(frame, answered))
        {
            frame.Speech.Add("doubt.first");
            Flow.AskSafetyAgain(frame);
            return;
        }

        Bring(frame, answered.Question);
        AnswerTable.Take(frame, answered.Question, answered.Value);
    }

    /// <summary>A button of a question that waits while a red flag is in doubt: the doubt is settled first.</summary>
    private static bool IsBehindSafety(TurnFrame frame, OpenQuestion question) =>
        Flow.IsSafetyOpen(frame.Now)
        && frame.Now.Open?.Asking != question.Asking
        && Questions.Of(question.Question) is { Slot: < Slot.RedFlag, Id: not "forget.sure" };

    /// <summary>While a safety question is open, no smaller answer passes it; to be forgotten is always granted.</summary>
    private static bool IsBehindSafety(TurnFrame frame, Signal.Answered answered) =>
        !frame.IsHeld && Flow.IsSafetyOpen(frame.Now)
        && Questions.Of(answered.Question.Question) is { Slot: < Slot.RedFlag, Id: not "forget.sure" };

    private static void Corrected(TurnFrame frame, Signal.Corrected corrected)
    {
        if (corrected.Topic is { } question)
        {
            Corrections.Take(frame, question, corrected.Value);
        }
        else
        {
            Corrections.Nothing(frame);
        }
    }

    private static void NotUnderstood(TurnFrame frame, Signal signal, bool wasAdvised)
    {
        switch (signal)
        {
            case Signal.Wondered wondered:
                SideQuestions.Answer(frame, wondered.Prompt);
                break;
            case Signal.Meant:
                BarePain.Take(frame);
                break;
            case Signal.Maybe maybe:
                AskingBack.Say(frame, maybe.Ids);
                break;
            case Signal.OutOfRange:
                Misunderstanding.OutOfRange(frame);
                break;
            case Signal.Wordless:
                Misunderstanding.Wordless(frame);
                break;
            case Signal.Edited:
                Misunderstanding.Edited(frame);
                break;
            default:
                Unclear(frame, wasAdvised);
                break;
        }
    }

    /// <summary>A button of a question that waited answers it: it takes the open one's place.</summary>
    private static void Bring(TurnFrame frame, OpenQuestion question)
    {
        if (frame.Now.Open?.Asking == question.Asking || !frame.Now.Waiting.Contains(question))
        {
            return;
        }

        var open = frame.Now.Open;
        var others = frame.Now.Waiting.Where(waiting => waiting != question);
        frame.Now = frame.Now with { Open = question, Waiting = open is null ? [.. others] : [.. others, open] };
    }

    private static void Unclear(TurnFrame frame, bool wasAdvised)
    {
        if (frame.Now.Open is { Question: "c5.which" } && !frame.IsHeld)
        {
            // Something new in words of their own, and no red flag in them: that is an answer, not silence (coaching.md 7.2, "other").
            CheckIns.SomethingNew.Told(frame, frame.Turn.Input.Written ?? "");
            return;
        }

        if (FirstContact.IsUnopened(frame))
        {
            FirstWords(frame);
            return;
        }

        if (wasAdvised)
        {
            frame.AskAgain();
            return;
        }

        if (CheckInLines.Take(frame))
        {
            return;
        }

        Misunderstanding.Say(frame);
    }

    /// <summary>The very first message, whatever it is: the opening, with a word for a complaint.</summary>
    private static void FirstWords(TurnFrame frame)
    {
        if (!Complaints.Open(frame))
        {
            FirstContact.GoOn(frame);
        }
    }

    private static void NeverSilent(TurnFrame frame)
    {
        if (!frame.Speech.IsSilent)
        {
            return;
        }

        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
        }
        else if (frame.Now.Open is not null)
        {
            frame.AskAgain();
        }
        else
        {
            Flow.GoOn(frame);
            if (frame.Speech.IsSilent)
            {
                Home.Show(frame);
            }
        }
    }
}

using CoachBot.Core.Dialogs;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>Opens questions, one at a time, and brings interrupted ones back.</summary>
internal static class Asking
{
    /// <summary>A red-flag question that stays open this long acts by itself (coaching.md 2.5).</summary>
    public static readonly Duration Patience = Duration.FromMinutes(10);

    /// <summary>How many askings are remembered for old buttons.</summary>
    private const int Remembered = 24;

    /// <param name="prompt">The words, where the question has several ways of being asked.</param>
    public static void Ask(this TurnFrame frame, string question, string? prompt = null, string? about = null)
    {
        var asked = Questions.Of(question);
        Interrupt(frame, asked);
        var open = frame.Number(new(0, question, prompt ?? question, frame.Turn.Now, 0, about));
        frame.Now = frame.Now with { Open = open };
        if (asked.ActsUnanswered)
        {
            HeldTimers.Set(frame, new TimerKey(Timers.Unanswered, open.Asking.ToString()), frame.Turn.Now + Patience, isEscalation: true);
        }

        frame.Put(open, asked, open.Prompt);
    }

    /// <summary>Asks in the short form, where the long one was said in another turn.</summary>
    public static void AskBriefly(this TurnFrame frame, string question)
    {
        frame.Ask(question);
        var parts = frame.Speech.Last.Parts;
        parts[^1] = parts[^1] with { Prompt = $"{question}.short" };
    }

    /// <summary>Asks when what is open now is settled; until then nothing is said of it.</summary>
    public static void AskLater(this TurnFrame frame, string question, string about)
    {
        var later = frame.Number(new(0, question, question, frame.Turn.Now, 0, about));
        frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting, later] };
    }

    /// <summary>The question with a number of its own, which is remembered.</summary>
    public static OpenQuestion Number(this TurnFrame frame, OpenQuestion question)
    {
        var numbered = question with { Asking = frame.Now.Askings + 1 };
        frame.Now = frame.Now with { Askings = numbered.Asking, Asked = [numbered, .. frame.Now.Asked.Take(Remembered - 1)] };
        return numbered;
    }

    /// <summary>The open question once more, in short; its first buttons go on working.</summary>
    public static void AskAgain(this TurnFrame frame)
    {
        if (frame.Now.Open is not { } open)
        {
            return;
        }

        var brief = $"{open.Prompt}.short";
        frame.Put(open, Questions.Of(open.Question), frame.Has(brief) ? brief : open.Prompt);
        frame.Speech.Last.ButtonsOf = open.Prompt;
    }

    /// <summary>The highest interrupted question comes back; false when none waits.</summary>
    public static bool Resume(this TurnFrame frame)
    {
        ForgetAhead(frame);
        ForgetOver(frame);
        if (frame.Now.Open is not null || frame.Now.Waiting.Count == 0)
        {
            return false;
        }

        var next = Highest(frame);
        frame.Now = frame.Now with { Open = next, Waiting = [.. frame.Now.Waiting.Where(waiting => waiting != next)] };
        frame.AskAgain();
        return true;
    }

    /// <summary>A side step is over: the question that waits is open again, repeated in short, or reached by a button where the message has its own.</summary>
    public static void BackFromTheSide(this TurnFrame frame)
    {
        ForgetOver(frame);
        if (frame.Now.Open is null && frame.Now.Waiting.Count > 0)
        {
            frame.Now = frame.Now with { Open = Highest(frame), Waiting = [.. frame.Now.Waiting.Where(waiting => waiting != Highest(frame))] };
        }

        if (frame.Now.Open is null)
        {
            return;
        }

        if (frame.Speech.Last.MakesRoomFor(frame, 1) || frame.Speech.Last.IsPage(frame))
        {
            frame.OfferWayBack();
        }
        else
        {
            frame.Speech.Last.First.Clear();
            frame.Speech.Last.More.Clear();
            frame.AskAgain();
        }
    }

    /// <summary>Somebody who was taken back in the first contact comes to its later questions again by themselves.</summary>
    private static void ForgetAhead(TurnFrame frame)
    {
        if (frame.Stage is >= Stage.Opening and < Stage.Keeping && frame.Now.Waiting.Any(IsAhead))
        {
            frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting.Where(waiting => !IsAhead(waiting))] };
        }

        bool IsAhead(OpenQuestion waiting) =>
            Questions.Of(waiting.Question) is { Slot: Slot.FirstContact, Stage: <= Stage.Keeping and var later } && later > frame.Stage;
    }

    /// <summary>A check-in that was decided meanwhile, or another day's, asks nothing any more.</summary>
    private static void ForgetOver(TurnFrame frame)
    {
        if (frame.Now.Waiting.Any(IsOver))
        {
            frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting.Where(waiting => !IsOver(waiting))] };
        }

        bool IsOver(OpenQuestion waiting) => CheckIns.WhatChanged.IsOfTheDay(waiting)
            ? frame.Now.CheckIns.Past is not [var last, ..] || waiting.About != CheckIns.CheckInTimes.Key(last.On)
            : CheckInQuestions.IsDaily(waiting.Question)
                && (frame.Now.CheckIns.Running is not { } day || (waiting.About is { } about && about != CheckIns.CheckInTimes.Key(day.On)));
    }

    private static OpenQuestion Highest(TurnFrame frame) =>
        frame.Now.Waiting.MaxBy(waiting => Questions.Of(waiting.Question).Slot)!;

    public static bool Has(this TurnFrame frame, string prompt) =>
        frame.Language.Prompts.ContainsKey(prompt) || frame.Script.English.Prompts.ContainsKey(prompt);

    private static void Put(this TurnFrame frame, OpenQuestion open, Question question, string prompt)
    {
        frame.Speech.Add(prompt);
        var draft = frame.Speech.Last;
        draft.Asking = open.Asking;
        draft.ButtonsOf = open.Prompt;
        draft.Widget = WidgetOf(question.Kind);
        draft.More.AddRange(Places.NamedCountries.Buttons(frame, open));
    }

    /// <summary>A question of another slot waits; one of the same slot is replaced, and so is "what is it?" by the question that its answer leads to.</summary>
    private static void Interrupt(TurnFrame frame, Question next)
    {
        if (frame.Now.Open is not { } open)
        {
            return;
        }

        var slot = Questions.Of(open.Question).Slot;
        if (slot == next.Slot || (open.Question == CheckIns.SomethingNew.What && next.Slot >= Slot.Clearance))
        {
            frame.Close();
            return;
        }

        var others = frame.Now.Waiting.Where(waiting => Questions.Of(waiting.Question).Slot != slot);
        frame.Now = frame.Now with { Open = null, Waiting = [.. others, open] };
    }

    private static Widget WidgetOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Scale => Widget.Scale,
        AnswerKind.Picker => Widget.Picker,
        AnswerKind.Toggles => Widget.Toggles,
        AnswerKind.Place => Widget.Place,
        AnswerKind.Clock => Widget.Clock,
        _ => Widget.Buttons,
    };
}

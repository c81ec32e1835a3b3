using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>A tap on an old button is never an error: it applies as a correction, raises a level, or says in one line why not.</summary>
internal static class OldButtons
{
    public static void Take(TurnFrame frame, OpenQuestion? question, string value)
    {
        if (question is null || !Questions.All.TryGetValue(question.Question, out var asked))
        {
            Unknown(frame, value);
            return;
        }

        if (LateTaps.IsRaise(question.Question, value) && !(frame.IsHeld && value == "screen.yes"))
        {
            Raised(frame, question, value);
        }
        else if (LateTaps.IsWaiting(frame, question, value))
        {
            return;
        }
        else if (frame.IsHeld)
        {
            StillHeld(frame, question, value);
        }
        else if (SideStep(value) is { } command)
        {
            Commands.CommandTable.Run(frame, command.Name, command.Argument);
        }
        else if (!OldReports.TryTake(frame, question, value))
        {
            Answered(frame, asked, question, value);
        }
    }

    /// <summary>Asked too long ago to be known; what its answer alone says of a sign still counts.</summary>
    private static void Unknown(TurnFrame frame, string value)
    {
        if (frame.IsHeld || !OldReports.TryTake(frame, null, value))
        {
            NoLonger(frame);
        }
    }

    /// <summary>What only opens a further question leaves one about safety that is open now to be settled after it.</summary>
    private static void Raised(TurnFrame frame, OpenQuestion question, string value)
    {
        if (!frame.IsHeld && (value is "screen.yes" or "cl-04.me" || question.Question is "screen-b" or "rescreen-b" or "screen-b.which"))
        {
            Doubts.KeepOpen(frame, question.Question);
        }

        AnswerTable.Take(frame, question, value);
    }

    /// <summary>An answer that was taken back meanwhile counts anew; one that stands is corrected; one of another day is over.</summary>
    private static void Answered(TurnFrame frame, Question asked, OpenQuestion question, string value)
    {
        if (asked.Slot == Slot.CheckIn && question.About is { } about && frame.Now.CheckIns.Running is { } running && about != CheckIns.CheckInTimes.Key(running.On))
        {
            frame.Speech.Add("check-in.over");
            frame.AskAgain();
        }
        else if (frame.Stage == asked.Stage && frame.Now is { Open: null } && asked.IsKept && frame.Now.Answer(asked.Id) is null)
        {
            AnswerTable.Take(frame, question, value);
        }
        else if (IsTheStart(frame, asked))
        {
            NoLonger(frame);
        }
        else if (asked.IsKept || frame.Now.CheckIns.Running is { } day && CheckInQuestions.Daily.Contains(asked) && CheckIns.CheckInAnswers.Has(day, asked.Id))
        {
            Corrections.Take(frame, question.Question, value);
        }
        else
        {
            NoLonger(frame);
        }
    }

    /// <summary>The pain that a kept plan began with: all later days are measured by it, so a stray tap does not move it; named in words it can be changed.</summary>
    public static bool IsTheStart(TurnFrame frame, Question asked) => asked.Id is "pain" or "pain.zero" && frame.Now is { Plan: not null, Person.IsKept: true };

    /// <summary>Buttons that only show something go on showing it.</summary>
    private static (string Name, string Argument)? SideStep(string value) => value switch
    {
        "help.why" => ("why-pain", ""),
        "help.form" => ("form", "hip-thrust"),
        "help.signs" => ("redflags", ""),
        "help.plan" => ("plan", ""),
        "plan.show" => ("show", ""),
        "plan.keep" => ("keep", ""),
        "opening.privacy" => ("privacy", ""),
        "just.stretches" => ("stretch", ""),
        "just.form" => ("form", ""),
        "just.learn" => ("learn", ""),
        _ => null,
    };

    /// <summary>The buttons of the emergency and urgent texts go on working as long as the plan is locked.</summary>
    private static void StillHeld(TurnFrame frame, OpenQuestion question, string value)
    {
        var isOfThisLock = question.AskedAt >= frame.Now.Held!.Since && Questions.Of(question.Question).Slot is Slot.FollowUp or Slot.Clearance;
        if (isOfThisLock && question.Question is "emergency" or "urgent" or "crisis" or "follow-up.emergency" or "follow-up.urgent" or "follow-up.crisis" or "follow-up.tests" or "help.way" or "check-on-me")
        {
            AnswerTable.Take(frame, question, value);
            return;
        }

        WhileHeld.Line(frame);
    }

    private static void NoLonger(TurnFrame frame)
    {
        frame.Speech.Add("old-button");
        if (frame.Now.Open is not null)
        {
            frame.AskAgain();
        }
    }
}

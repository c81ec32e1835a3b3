using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Talk;

namespace CoachBot.Core.Manners;

/// <summary>An earlier answer changed in one message, or by an old button: one line says what changed, and what depends on it is asked again.</summary>
internal static class Corrections
{
    /// <param name="question">Id of the question whose answer changes.</param>
    public static void Take(TurnFrame frame, string question, string value)
    {
        if (question is "screen-a" or "screen-b")
        {
            OldButtons.Take(frame, frame.Now.Asked.LastOrDefault(asked => asked.Question == question) ?? Unasked(question), value);
        }
        else if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
        }
        else if (value == AnswerReader.OutOfRange)
        {
            OutOfRange(frame, Questions.Of(question));
        }
        else if (question == "time-place")
        {
            Commands.Settings.ChangeTime(frame, value);
        }
        else if (IsOfTheDay(frame, question) && frame.Now.CheckIns.Running is { } day)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = CheckInAnswers.With(day, question, value) } };
            Say(frame, question, value);
            Again(frame, question, value);
        }
        else
        {
            Change(frame, question, value);
        }
    }

    /// <summary>Asked too long ago to be among the askings.</summary>
    private static OpenQuestion Unasked(string screen) => new(0, screen, screen, NodaTime.Instant.MinValue, 0, null);

    /// <summary>An answer of the running check-in, or of today's that can be opened again.</summary>
    private static bool IsOfTheDay(TurnFrame frame, string question)
    {
        var isAgain = CheckInQuestions.IsDaily(question) && Reopening.Open(frame);
        return frame.Now.CheckIns.Running is { } day && (isAgain || CheckInAnswers.Has(day, question));
    }

    public static void Nothing(TurnFrame frame)
    {
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
            return;
        }

        frame.Speech.Add("correct.nothing");
        frame.AskAgain();
    }

    /// <summary>Nothing changes: the range is named, and the open question stays.</summary>
    private static void OutOfRange(TurnFrame frame, Question asked)
    {
        frame.Speech.Add("unclear.range", ("min", asked.Min.ToString()), ("max", Misunderstanding.Most(frame, asked)));
        frame.AskAgain();
    }

    private static void Change(TurnFrame frame, string question, string value)
    {
        var hadPlan = frame.Now.Plan is not null;
        AboutYou.Remember(frame, question, value);
        if (BloodThinners.Ticked(frame))
        {
            return;
        }

        frame.Unlearn(Questions.Of(question).Redoes);
        if (question == "pain")
        {
            Severity(frame, int.Parse(value));
        }

        Say(frame, question, value);
        if (question == "pain")
        {
            StrongPain.Advise(frame, int.Parse(value));
        }

        if (hadPlan && !frame.Now.Person.IsKept)
        {
            frame.Now = frame.Now with { Plan = null };
            CloseBut(frame);
            PlanStart.Make(frame);
        }

        if (!Tuning.Later.Is(question) || !Tuning.LaterSafety.Follow(frame, question, value))
        {
            Again(frame, question, value);
        }
    }

    /// <summary>A question about safety stays open, whatever is put right beside it.</summary>
    private static void CloseBut(TurnFrame frame)
    {
        if (!Flow.IsSafetyOpen(frame.Now))
        {
            frame.Close();
        }
    }

    /// <summary>Seven or more is worth a look by somebody; less was a slip of the finger.</summary>
    private static void Severity(TurnFrame frame, int usual)
    {
        if (usual is 7 or 8)
        {
            SeeSomebody.Note(frame, "RF-SEV-01", isStarred: true);
        }
        else if (usual < 7 && !frame.Now.Person.IsKept)
        {
            frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Where(flag => flag is not { Flag: "RF-SEV-01", Level: Level.Soon })] };
        }
    }

    /// <summary>What the new answer opens, then the question that was open.</summary>
    private static void Again(TurnFrame frame, string question, string value)
    {
        if (Opens(frame, question, value))
        {
            return;
        }

        if (frame.Now.Open is { } open && IsOver(frame, open))
        {
            frame.Close();
            PassOver(frame, open);
        }
        else if (!Flow.IsSafetyOpen(frame.Now) && Questions.Of(question).Redoes.FirstOrDefault(id => Needs(frame, id)) is { } redo)
        {
            frame.Close();
            frame.Ask(redo);
        }
        else if (frame.Now.Open is not null)
        {
            frame.AskAgain();
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    private static void PassOver(TurnFrame frame, OpenQuestion over)
    {
        if (Questions.Of(over.Question).Slot == Slot.FirstContact)
        {
            FirstContact.GoOn(frame);
        }
        else
        {
            CheckInFlow.GoOn(frame);
        }
    }

    /// <summary>What would have been asked, had this been the answer at once; true when something was.</summary>
    private static bool Opens(TurnFrame frame, string question, string value)
    {
        switch (question, value)
        {
            case ("pain" or "c1", "9" or "10"):
                Doubts.AskSevere(frame);
                return true;
            case ("site", "site.leg"):
                Doubts.Ask(frame, "CL-08", Doubts.Subject("RF-NEU-03", Level.Soon));
                return true;
            case (_, "c5.something"):
                Doubts.Ask(frame, "c5.which");
                return true;
            case (_, "flare.different"):
                Flares.FlareUps.Same(frame, value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>With the new answer nobody would ask this: a step that depends on it, or a gate that the day no longer leads to.</summary>
    private static bool IsOver(TurnFrame frame, OpenQuestion open) =>
        Questions.Of(open.Question) is { Slot: Slot.CheckIn or Slot.FirstContact, AskWhen: { } isWanted } ? !isWanted(frame.Now)
        : Extras.IsGate(open.Question) && frame.Now.CheckIns.Running is { } day && CheckInEnd.GateOf(frame, day) != open.Question;

    private static bool Needs(TurnFrame frame, string question) =>
        Questions.Of(question).AskWhen?.Invoke(frame.Now) == true && frame.Now.Answer(question) is null;

    /// <summary>"Changed. Pain over the last 24 hours: 5."</summary>
    private static void Say(TurnFrame frame, string question, string value)
    {
        frame.Speech.Add("correct.done", ("what", frame.Words($"correct.{question}".ToLowerInvariant())), ("value", LabelOf(frame, question, value)));
    }

    private static string LabelOf(TurnFrame frame, string question, string value)
    {
        if (Questions.Of(question).Kind == AnswerKind.Weight && Tuning.Lifted.Words(frame, value) is { Length: > 0 } weight)
        {
            return weight;
        }

        var prompt = frame.Has(question) ? question : $"{question}.morning";
        return string.Join(", ", value.Split(',').Select(one => frame.Prompt(prompt).Buttons.FirstOrDefault(button => button.Reply == one)?.Text ?? one));
    }
}

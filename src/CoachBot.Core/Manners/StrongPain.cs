using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Listening;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>More pain than was told before, where nothing asks for its number: at 7 or more what follows from it, at 9 or 10 the question CL-09.</summary>
[Source("coaching.md 3.0 step 5, 3.2 (10), RF-SEV-01")]
internal static class StrongPain
{
    /// <summary>Leave out training, and see somebody within 2 to 3 days.</summary>
    private const int StrongFrom = 7;

    /// <summary>True when it was one.</summary>
    public static bool Take(TurnFrame frame)
    {
        if (frame.IsHeld || PainOf(frame) is not { } pain || pain < StrongFrom || frame.Now.Answer("pain") is not { } told
            || Flow.IsSafetyOpen(frame.Now))
        {
            return false;
        }

        if (frame.Stage is Stage.FirstHelp or Stage.PlanBlock or Stage.Keeping && pain > int.Parse(told))
        {
            Corrections.Take(frame, "pain", $"{pain}");
            return true;
        }

        if (pain < CheckInFlow.SevereFrom)
        {
            return false;
        }

        Doubts.AskSevere(frame);
        return true;
    }

    /// <summary>The pain of the first contact was put right: what its first help would have said at this number.</summary>
    public static void Advise(TurnFrame frame, int usual)
    {
        if (usual < StrongFrom || frame.Now.Answer("first-help") is null)
        {
            return;
        }

        frame.Speech.Add("first-help.today.strong");
        if (usual < CheckInFlow.SevereFrom)
        {
            frame.Speech.AddLine("first-help.strong");
        }

        if (frame.Now is { Plan: not null, Person.IsKept: true })
        {
            PlanChanges.BackTo(frame, Phase.P0);
        }
    }

    /// <summary>"It's a 9 now" names no hour and no town.</summary>
    public static bool IsToldInstead(TurnFrame frame, Said said) =>
        frame.Now.Open is { } open && Questions.Of(open.Question).Kind is AnswerKind.Clock or AnswerKind.Place
        && Answers.BareNumber(said) >= StrongFrom && (Pieces.HasPain(said) || Pieces.Has(said, Sense.Now));

    /// <summary>In a session a bare number may be anything.</summary>
    private static int? PainOf(TurnFrame frame)
    {
        if (frame.Turn.Input.Written is not { Length: > 0 } words)
        {
            return null;
        }

        var said = frame.CoachingLanguage.Answers.Hear(words);
        var isNamed = Pieces.HasPain(said);
        return frame.Now.Open is { } open && SessionQuestions.Has(open.Question) && !isNamed ? null
            : Answers.BareNumber(said) ?? (Answers.CheckInLine(said)?.Pain is { Certainty: Certainty.High, IsInRange: true } pain ? pain.Value : null);
    }
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Manners;

/// <summary>An old button that tells of something bad, below what acts by itself (<see cref="LateTaps"/>): no answer any more, but news, so that its question about safety is put now.</summary>
[Source("coaching.md 2.5, 7.2 (c5), 7.3 rule 2, RF-SEV-01")]
internal static class OldReports
{
    private const string Which = "c5.which";

    /// <summary>Answers of doubts that are neither calm nor act the same day; each opens its own question again.</summary>
    private static readonly string[] Uneasy =
    [
        "cl-01.buttock", "cl-01.still", "cl-05.old", "cl-08.same", "cl-08.patch", "cl-09.can", "cl-12.lump", "cl-12.unsure", "cl-15.tablets", "cl-15.unsure",
        "bulge.soft", "bulge.unsure", "shape.groin", "shape.spasm",
    ];

    /// <param name="question">Null where it was asked too long ago to be known: then the answer has to say it all.</param>
    /// <returns>False where it tells of nothing, or of a day whose answers can still be put right.</returns>
    public static bool TryTake(TurnFrame frame, OpenQuestion? question, string value)
    {
        if (!(frame.Now.Plan is not null || frame.Now.Person.IsKept) || ClarifierOf(question, value) is not { } clarifier)
        {
            return false;
        }

        if (question is not null && IsActedOn(frame, question, value))
        {
            Taken(frame, question, value);
            return true;
        }

        if (Flow.IsSafetyOpen(frame.Now))
        {
            Behind(frame, question, clarifier);
            return true;
        }

        if (question is not null && IsCorrectable(frame, question))
        {
            return false;
        }

        Ask(frame, question, clarifier, value);
        return true;
    }

    /// <summary>Silence has done already what this answer asks for.</summary>
    private static bool IsActedOn(TurnFrame frame, OpenQuestion question, string value) =>
        ClarifierAnswers.MeaningOf(value) is { Level: Level.Soon, Flags: [var flag] }
        && frame.Now.Flags.Any(open => open.Flag == flag && open.Level == Level.Soon && open.Since >= question.AskedAt);

    /// <summary>A late answer is one all the same.</summary>
    private static void Taken(TurnFrame frame, OpenQuestion question, string value)
    {
        frame.Remember(question.Question, value);
        frame.Speech.Add("decision.thanks");
        if (frame.Now.Open is null)
        {
            Flow.GoOn(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }

    /// <summary>An answer to a check-in that is decided, or of another day.</summary>
    public static void OfADayThatIsOver(TurnFrame frame, OpenQuestion question, string value)
    {
        if (!TryTake(frame, question, value))
        {
            frame.Speech.Add("check-in.over");
            Flow.GoOn(frame);
        }
    }

    /// <summary>The question about safety that it calls for; null where it tells of nothing.</summary>
    private static string? ClarifierOf(OpenQuestion? question, string value) => (question?.Question, value) switch
    {
        (_, "c5.something" or "new.other" or "c2.worse") => Which,
        (_, _) when IsLeg(value) => "CL-08",
        (_, "where.groin") => "bulge",
        (_, "where.lump") => "shape",
        ("c1" or "pain" or "return.pain", "9" or "10") => "CL-09",
        (Clarifiers.AfterBirth, "yes" or "not-sure") => Clarifiers.AfterBirth,
        (var asked, _) when Uneasy.Contains(value) => asked ?? value[..value.IndexOf('.', StringComparison.Ordinal)].ToUpperInvariant(),
        _ => null,
    };

    private static bool IsLeg(string value) => value is "hurts.leg" or "leg.still" or "where.leg" or "site.leg";

    /// <summary>A question about safety is open: it is settled first, and this one comes right after it.</summary>
    private static void Behind(TurnFrame frame, OpenQuestion? question, string clarifier)
    {
        if (frame.Now.Open?.Question != clarifier)
        {
            var (flag, unanswered) = Subject(question, clarifier);
            Doubts.Queue(frame, clarifier, flag, unanswered);
            frame.Speech.Add("doubt.first");
        }

        Flow.AskSafetyAgain(frame);
    }

    private static void Ask(TurnFrame frame, OpenQuestion? question, string clarifier, string value)
    {
        switch (clarifier, value)
        {
            case (_, "c2.worse"):
                ToldOfTheBack.Worse(frame);
                break;
            case (_, "new.other"):
                SomethingNew.Which(frame, value);
                break;
            case ("CL-08", _) when IsLeg(value):
                SomethingNew.NewLeg(frame);
                Put(frame, question, clarifier);
                break;
            case (Which, _):
                Doubts.Ask(frame, Which);
                break;
            default:
                Put(frame, question, clarifier);
                break;
        }
    }

    private static void Put(TurnFrame frame, OpenQuestion? question, string clarifier)
    {
        var (flag, unanswered) = Subject(question, clarifier);
        Doubts.Ask(frame, clarifier, question?.Question == clarifier ? question.About : Doubts.Subject(flag, unanswered));
    }

    private static (string Flag, Level Unanswered) Subject(OpenQuestion? question, string clarifier) => clarifier switch
    {
        _ when question?.Question == clarifier && question.About is not null => Doubts.Parts(question.About),
        "CL-08" => ("RF-NEU-03", Level.Soon),
        "CL-09" => ("RF-SEV-01", Level.Urgent),
        "CL-12" or "bulge" => ("RF-HER-01", Level.Soon),
        "shape" => ("RF-DEF-01", Level.Urgent),
        Clarifiers.AfterBirth => ("RF-PRG-03", Level.Soon),
        Clarifiers.WhichSteroids => ("RF-TRA-02", Level.Soon),
        _ => ("RF-CES-01", Level.Emergency),
    };

    /// <summary>It belongs to the person, or to the day that is being asked about.</summary>
    private static bool IsCorrectable(TurnFrame frame, OpenQuestion question) =>
        Questions.All.TryGetValue(question.Question, out var asked)
        && ((asked.IsKept && !OldButtons.IsTheStart(frame, asked))
            || (frame.Now.CheckIns.Running is { } day && CheckInQuestions.Daily.Contains(asked)
                && question.About is { } about && about == CheckInTimes.Key(day.On) && CheckInAnswers.Has(day, asked.Id)));
}

using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Flares;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>"pain 3, did the bridges, fine this morning": one typed line fills what it can, and only the rest is asked.</summary>
internal static class CheckInLines
{
    /// <summary>Words of "3", or of "a 3".</summary>
    private const int BareNumber = 2;

    /// <summary>What else the words say that answered one question: only what is not known yet.</summary>
    public static CheckIn Also(TurnFrame frame, CheckIn day) =>
        LineOf(frame) is not { } line ? day : day with
        {
            Session = day.Session ?? SessionOf(line),
            InSession = day.InSession ?? Sure(line.SessionPain),
            Worst = day.Worst ?? Sure(line.Worst),
            Painkiller = day.Painkiller ?? line.Painkiller,
            IsNothingNew = day.IsNothingNew ?? (line.IsNothingNew ? true : null),
            IsWorse = day.IsWorse ?? ComparedOf(line),
        };

    /// <summary>A painkiller or a worst that nobody asked for is said back: it is not seen in the next question.</summary>
    public static void HeardBesides(TurnFrame frame, CheckIn before, CheckIn told)
    {
        var isTaken = before.Painkiller is null && told.Painkiller == true;
        if (LineOf(frame) is { } line && (isTaken || before.Worst != told.Worst))
        {
            Heard(frame, new(null, null, null, null)
            {
                Painkiller = isTaken ? true : null,
                HasDose = isTaken && line.HasDose,
                Worst = before.Worst != told.Worst ? line.Worst : null,
            });
        }
    }

    /// <summary>Out of the blue it takes a pain to begin; in a running check-in whatever it says is taken.</summary>
    public static bool Take(TurnFrame frame)
    {
        if (PutRight(frame))
        {
            return true;
        }

        if (frame.Stage is not (Stage.Coaching or Stage.CheckIn) || !frame.Now.Person.IsKept || IsOfASession(frame) || IsOnlyNo(frame) || LineOf(frame) is not { } line
            || (Sure(line.Pain) is null && !(frame.Now.Open is { } open && Questions.Of(open.Question).Slot == Slot.CheckIn)))
        {
            return false;
        }

        if (FlareVisit.IsBefore(frame.Now.Open))
        {
            Beside(frame, line);
            return true;
        }

        if (IsSevere(line) && frame.Now.CheckIns is { Running: null, Past: [var past, ..] } && past.On >= frame.Today)
        {
            Told(frame);
            return true;
        }

        frame.Close();
        Run(frame, CheckInFlow.RunningOrNew(frame), line, line with { Pain = null });
        return true;
    }

    /// <summary>In a session a bare number is the pain of the set, never of the day.</summary>
    private static bool IsOfASession(TurnFrame frame) =>
        frame.Now.Open is { } open && SessionQuestions.Has(open.Question)
        && frame.Turn.Input is Input.Text text && frame.CoachingLanguage.Answers.Hear(text.Words).TokenCount <= BareNumber;

    /// <summary>"None" where nothing was asked names no pain of 0.</summary>
    private static bool IsOnlyNo(TurnFrame frame) =>
        frame.Now.Open is null && frame.Turn.Input is Input.Text text && frame.CoachingLanguage.Answers.Hear(text.Words) is { TokenCount: 1 } said
        && (said.Units[0].Is(Sense.No) || said.Units[0].Is(Sense.NoAlone));

    /// <summary>A line that nobody asked for: it begins the check-in, or puts right what is told already; a day that cannot be decided again keeps the numbers.</summary>
    public static void Told(TurnFrame frame)
    {
        var line = LineOf(frame)!;
        if (FlareVisit.IsBefore(frame.Now.Open))
        {
            Beside(frame, line);
            return;
        }

        Reopening.CloseQuestion(frame);
        if (frame.Now.CheckIns is { Running: null, Past: [var past, ..] } && past.On >= frame.Today && !Reopening.Open(frame))
        {
            KeepIn(frame, past, line);
            Heard(frame, line);
            if (IsSevere(line))
            {
                Holding.Doubts.AskSevere(frame);
                return;
            }

            frame.Speech.Add("checkin.done", ("next", Home.NextWords(frame)));
            return;
        }

        Run(frame, CheckInFlow.RunningOrNew(frame), line, line);
    }

    /// <summary>Numbers beside a question of a flare-up are kept with the day, and the question stays; severe pain comes before it.</summary>
    private static void Beside(TurnFrame frame, CheckInLine line)
    {
        var isSevere = IsSevere(line);
        if (frame.Now.CheckIns is { Running: null, Past: [var past, ..] } && past.On >= frame.Today)
        {
            KeepIn(frame, past, line);
        }
        else
        {
            var day = Over(frame, CheckInFlow.RunningOrNew(frame), line);
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = isSevere ? day with { Rules = [.. day.Rules, "CL-09"] } : day } };
        }

        Heard(frame, line);
        if (isSevere)
        {
            Holding.Doubts.AskSevere(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }

    private static bool IsSevere(CheckInLine line) => Sure(line.Pain) >= CheckInFlow.SevereFrom;

    private static void KeepIn(TurnFrame frame, CheckIn past, CheckInLine line) =>
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Past = [Over(frame, past, line), .. frame.Now.CheckIns.Past.Skip(1)] } };

    /// <param name="unasked">What of it nobody has asked for: it is said back.</param>
    private static void Run(TurnFrame frame, CheckIn day, CheckInLine line, CheckInLine unasked)
    {
        Heard(frame, unasked);
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = Over(frame, day, line) } };
        CheckInFlow.Begin(frame);
    }

    /// <summary>What it says now counts, whatever was said before; with more pain an earlier "same or better" has to be said again.</summary>
    private static CheckIn Over(TurnFrame frame, CheckIn day, CheckInLine line) => day with
    {
        Usual = Sure(line.Pain) ?? day.Usual,
        Session = SessionOf(line) ?? day.Session,
        InSession = Sure(line.SessionPain) ?? day.InSession,
        IsSharp = day.IsSharp || (line.SessionPain is not null && Talk.DayWords.IsSharp(frame)),
        Worst = Sure(line.Worst) ?? day.Worst,
        Painkiller = line.Painkiller ?? day.Painkiller,
        IsNothingNew = line.IsNothingNew ? true : day.IsNothingNew,
        IsWorse = ComparedOf(line) ?? (Sure(line.Pain) > day.Usual ? null : day.IsWorse),
    };

    /// <summary>"Noted: pain 4, worst 6, a painkiller."</summary>
    private static void Heard(TurnFrame frame, CheckInLine line)
    {
        var parts = new[]
        {
            Number("heard.pain", line.Pain),
            Number("heard.worst", line.Worst),
            SessionOf(line) is { } session ? frame.Words($"heard.session.{session}") : null,
            Number("heard.in-session", line.SessionPain),
            line.Compared is { } compared ? frame.Words(compared == Compared.Worse ? "heard.worse" : "heard.same") : null,
            line.Painkiller is { } taken ? frame.Words(taken ? "heard.painkiller" : "heard.no-painkiller") : null,
            line.IsNothingNew ? frame.Words("heard.nothing-new") : null,
        };
        if (parts.OfType<string>().ToList() is { Count: > 0 } heard)
        {
            frame.Speech.Add("checkin.heard", ("what", string.Join(", ", heard)));
        }

        if (line.Painkiller == true)
        {
            Doses.SayInCheckIn(frame, line.HasDose);
        }
        else if (line.HasDose)
        {
            Doses.Say(frame, "dose-told");
        }

        string? Number(string prompt, NumberAnswer? number) => Sure(number) is { } sure ? frame.Words(prompt, ("pain", $"{sure}")) : null;
    }

    /// <summary>"I only did half", "I did take a painkiller": what makes a decided day harder is put right; that it was easier has to be named.</summary>
    private static bool PutRight(TurnFrame frame)
    {
        if (Reopening.Last(frame) is not { } day || LineOf(frame) is not { } line || frame.Turn.Input is not Input.Text text
            || text.Words.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var (question, value) = (line, day) switch
        {
            ({ Painkiller: true }, { Painkiller: not true, HasSession: true }) => ("painkiller", "painkiller.yes"),
            ({ Session: SessionDone.Part }, { Session: "done" }) => ("c3", "c3.part"),
            _ => ("", ""),
        };
        if (question.Length > 0)
        {
            Corrections.Take(frame, question, value);
        }

        return question.Length > 0;
    }

    /// <summary>What the message says of a day; null for a tap.</summary>
    public static CheckInLine? LineOf(TurnFrame frame) =>
        frame.Turn.Input is Input.Text text ? Answers.CheckInLine(frame.CoachingLanguage.Answers.Hear(text.Words)) : null;

    /// <summary>A guess is asked about, and so is a number outside the scale.</summary>
    private static int? Sure(NumberAnswer? number) => number is { Certainty: Certainty.High, IsInRange: true } ? number.Value : null;

    private static string? SessionOf(CheckInLine line) => line.Session switch
    {
        SessionDone.Done => "done",
        SessionDone.Part => "part",
        SessionDone.Not => "none",
        _ => null,
    };

    private static bool? ComparedOf(CheckInLine line) => line.Compared switch
    {
        Compared.SameOrBetter => false,
        Compared.Worse => true,
        _ => null,
    };
}

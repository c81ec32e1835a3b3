using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Guides;

/// <summary>The six cues, one question each; all six right opens one of the eight locks of the reload.</summary>
[Source("coaching.md 6 (universal 6 cues), 4.4 (gate)")]
internal static class FormQuiz
{
    public const string Question = "quiz";
    private const string Right = "quiz.right";
    private const int RemindEveryDays = 7;

    /// <summary>In the order of coaching.md.</summary>
    public static readonly string[] Cues = ["curve", "ribs", "brace", "hips", "level", "same"];

    /// <summary>Goes on where it was left; after a miss it asks only what was missed.</summary>
    public static void Begin(TurnFrame frame)
    {
        var practice = frame.Now.Practice ?? PracticeState.None;
        if (practice.QuizPassedOn is not null)
        {
            // For the fun of it: the result stays.
            practice = practice with { QuizRight = [] };
        }

        frame.Now = frame.Now with { Practice = practice with { QuizWrong = [] } };
        frame.Speech.Add("quiz.lead");
        Next(frame);
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        var (practice, cue) = (frame.Now.Practice ?? PracticeState.None, open.About ?? Cues[0]);
        var isRight = value == Right;
        frame.Now = frame.Now with
        {
            Practice = isRight
                ? practice with { QuizRight = [.. practice.QuizRight.Where(other => other != cue), cue] }
                : practice with { QuizWrong = [.. practice.QuizWrong.Where(other => other != cue), cue] },
        };
        frame.Speech.Add(isRight ? "quiz.yes" : $"quiz.{cue}.no");
        Next(frame);
    }

    /// <summary>One cue is left out: it comes again with what was missed.</summary>
    public static void Skipped(TurnFrame frame, OpenQuestion open)
    {
        frame.Close();
        var (practice, cue) = (frame.Now.Practice ?? PracticeState.None, open.About ?? Cues[0]);
        frame.Now = frame.Now with { Practice = practice with { QuizWrong = [.. practice.QuizWrong.Where(other => other != cue), cue] } };
        Next(frame);
    }

    /// <summary>Only the quiz is left before weight: said once a week at most, for it is no part of the day.</summary>
    public static void Remind(TurnFrame frame)
    {
        var practice = frame.Now.Practice ?? PracticeState.None;
        if (practice.QuizRemindedOn is not { } last || Period.DaysBetween(last, frame.Today) >= RemindEveryDays)
        {
            frame.Now = frame.Now with { Practice = practice with { QuizRemindedOn = frame.Today } };
            frame.Speech.AddLine("gate.quiz-left");
        }
    }

    /// <summary>The cue before is asked again; false at the first one.</summary>
    public static bool Back(TurnFrame frame)
    {
        var (practice, at) = (frame.Now.Practice ?? PracticeState.None, Array.IndexOf(Cues, frame.Now.Open!.About));
        var before = Cues.Take(at).LastOrDefault(cue => practice.QuizRight.Contains(cue) || practice.QuizWrong.Contains(cue));
        if (before is null)
        {
            return false;
        }

        frame.Close();
        frame.Now = frame.Now with
        {
            Practice = practice with
            {
                QuizRight = [.. practice.QuizRight.Where(cue => cue != before)],
                QuizWrong = [.. practice.QuizWrong.Where(cue => cue != before)],
            },
        };
        Next(frame);
        return true;
    }

    private static void Next(TurnFrame frame)
    {
        var practice = frame.Now.Practice!;
        if (Cues.FirstOrDefault(cue => !practice.QuizRight.Contains(cue) && !practice.QuizWrong.Contains(cue)) is { } next)
        {
            frame.Ask(Question, $"quiz.{next}", next);
        }
        else
        {
            End(frame, practice);
        }
    }

    private static void End(TurnFrame frame, PracticeState practice)
    {
        var isPassed = practice.QuizWrong.Count == 0;
        Journal.Record(frame, "form-quiz", ("right", practice.QuizRight.Count.ToString()), ("passed", isPassed ? "yes" : "no"));
        if (isPassed)
        {
            frame.Now = frame.Now with { Practice = practice with { QuizPassedOn = practice.QuizPassedOn ?? frame.Today } };
            frame.Speech.Add("quiz.passed");
        }
        else
        {
            frame.Speech.Add("quiz.again", ("right", practice.QuizRight.Count.ToString()));
        }
    }
}

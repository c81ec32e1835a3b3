using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;

namespace CoachBot.Core.Commands;

/// <summary>/time and /language.</summary>
internal static class Settings
{
    /// <param name="argument">"6am", "7pm Leeds": as [Change] with it; empty or not understood asks.</param>
    public static void Time(TurnFrame frame, string argument)
    {
        if (argument.Length > 0 && Talk.PlaceWords.TimeAndPlace(frame, frame.Language.Answers.Hear(argument)) is { } told)
        {
            ChangeTime(frame, told);
            return;
        }

        if (frame.IsHeld)
        {
            frame.Ask("held.country");
            return;
        }

        if (!frame.Now.Person.IsKept || frame.Stage is not (Stage.Coaching or Stage.CheckIn or Stage.Setup or Stage.Keeping))
        {
            frame.Speech.Add("time.later");
            Flow.GoOn(frame);
            return;
        }

        frame.Go(frame.Stage == Stage.CheckIn ? Trigger.Coach : Trigger.SetUp);
        if (frame.Stage == Stage.Coaching)
        {
            frame.Go(Trigger.SetUp);
        }

        frame.Now = frame.Now with { Person = frame.Now.Person with { WantsCheckIns = frame.CanSendLater } };
        frame.Ask("time-place");
    }

    /// <summary>"Change my time to 8", or another town: as /time, without its question.</summary>
    public static void ChangeTime(TurnFrame frame, string value)
    {
        if (frame.Now.Open?.Question != "time-place.right")
        {
            Time(frame, "");
            if (frame.Now.Open?.Question != "time-place")
            {
                return;
            }

            frame.Speech.Last.Parts.RemoveAt(frame.Speech.Last.Parts.Count - 1);
        }

        Intake.Setup.TimeAndPlace(frame, value);
    }

    /// <param name="argument">A language's code or name; anything else says which there are.</param>
    public static void Language(TurnFrame frame, string argument)
    {
        var wanted = frame.Language.Phrases.Language(argument) ?? argument.Trim().ToLowerInvariant();
        if (frame.Script.Languages.TryGetValue(wanted, out var language))
        {
            frame.SpeakIn(wanted);
        }

        frame.Speech.Add(
            language switch { { IsComplete: true } => "language.set", not null => "language.signs", _ => "language.list" },
            ("languages", Names(frame, complete: true)), ("others", Names(frame, complete: false)));
        if (FirstContact.IsUnopened(frame))
        {
            FirstContact.GoOn(frame);
        }
    }

    private static string Names(TurnFrame frame, bool complete) => string.Join(
        ", ", frame.Script.Languages.Values.Where(language => language.IsComplete == complete).Select(language => language.Code).Order(StringComparer.Ordinal)
            .Select(code => frame.Has($"language.name.{code}") ? frame.Words($"language.name.{code}") : code));
}

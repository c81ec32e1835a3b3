using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>"Remind me in 2 hours", "ask me tomorrow at 8": another time for the check-in, where nothing else is said.</summary>
internal static class SnoozeWords
{
    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Hedge)
        | Meaning.Bit(Sense.RangeTo) | Meaning.Bit(Sense.To) | Meaning.Bit(Sense.ForReps);

    private static readonly UInt128 OfTime = Meaning.Bit(Sense.Number) | Meaning.Bit(Sense.Amount) | Meaning.Bit(Sense.UnitMinutes)
        | Meaning.Bit(Sense.DaysAhead) | Meaning.Bit(Sense.Weekday) | Meaning.Bit(Sense.Month) | Meaning.Bit(Sense.DayPart)
        | Meaning.Bit(Sense.ClockTime) | Meaning.Bit(Sense.Am) | Meaning.Bit(Sense.Pm) | Meaning.Bit(Sense.OClock)
        | Meaning.Bit(Sense.MinutesPast) | Meaning.Bit(Sense.Past) | Meaning.Bit(Sense.Ordinal) | Meaning.Bit(Sense.OrdinalEnding);

    private static readonly UInt128 OfDay = Meaning.Bit(Sense.DaysAhead) | Meaning.Bit(Sense.DayPart) | Meaning.Bit(Sense.Weekday);

    public static Signal.Commanded? Read(TurnFrame frame, Said said, string text) =>
        IsAboutLater(said) || IsTimeAlone(frame, said) ? new Signal.Commanded("snooze", text) : null;

    /// <summary>"In 2 hours" where nothing else is asked; "tonight" as well where a check-in waits for its number.</summary>
    private static bool IsTimeAlone(TurnFrame frame, Said said)
    {
        var isAsked = frame.Now.Open is { } open && Questions.Of(open.Question) is { Slot: Slot.CheckIn, Kind: AnswerKind.Scale };
        if ((!isAsked && frame.Now.Open is not null) || !CheckIns.CheckInTimes.IsWanted(frame.Now.Person) || frame.Stage is not (Stage.Coaching or Stage.CheckIn))
            return false;
        var (isSpan, isDay, hasDigits) = (said.Units[0].Is(Sense.Ahead), false, false);
        foreach (var unit in said.Units)
        {
            if (unit.Digits is null && !unit.IsAny(OfTime) && !unit.IsAny(Quiet) && !unit.Is(Sense.Ahead))
                return false;
            isDay |= unit.IsAny(OfDay);
            hasDigits |= unit.Digits is not null;
        }

        return isSpan ? WhenWords.After(said) is not null : isAsked && isDay && !hasDigits;
    }

    /// <summary>The wish first, and then a time: without one the word alone is a control.</summary>
    private static bool IsAboutLater(Said said)
    {
        var (isLater, hasTime) = (false, false);
        foreach (var unit in said.Units)
        {
            var isWish = unit.Is(Sense.Control) && unit.Id(Sense.Control) == "snooze";
            var isTime = isLater && (unit.Digits is not null || unit.IsAny(OfTime));
            if (!isWish && !isTime && !unit.IsAny(Quiet))
                return false;
            isLater |= isWish;
            hasTime |= isTime;
        }

        return hasTime;
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Talk;

/// <summary>A pause that does not begin today: "on holiday next week", "pause from Monday for 5 days", "away on 5 December".</summary>
internal static class AwayWords
{
    private const int Week = 7;
    private const int LastDay = 31;
    public const string Until = "until-when";

    private static readonly UInt128 OfADay = Meaning.Bit(Sense.Ordinal) | Meaning.Bit(Sense.Weekday) | Meaning.Bit(Sense.Month) | Meaning.Bit(Sense.DaysAhead);

    /// <returns>First day, and for how many days where that is said; null where it begins today, or is not said to begin.</returns>
    public static (LocalDate From, int? Days)? Read(TurnFrame frame, string words)
    {
        var said = frame.Language.Answers.Hear(words);
        if (said.IsEmpty || StartOf(frame, said) is not { } from || from <= frame.Today)
        {
            return null;
        }

        var days = Length(frame, words, from) ?? (IsNextWeek(said) ? Week : null);
        return (from, days is >= 1 and <= Commands.Quieting.LongestPauseDays ? days : null);
    }

    private static LocalDate? StartOf(TurnFrame frame, Said said)
    {
        if (IsNextWeek(said))
        {
            return frame.Today.Next(IsoDayOfWeek.Monday);
        }

        var units = said.Units;
        for (var at = 0; at + 1 < units.Length; at++)
        {
            var day = at + (units[at + 1].Is(Sense.Filler) && at + 2 < units.Length ? 2 : 1);
            if (units[at].Is(Sense.From) && (units[day].Digits is not null || units[day].IsAny(OfADay)))
            {
                return DayOf(said, day, frame.Today);
            }
        }

        // "Tomorrow for 10 days": before "for" or "until" a day is the first one, behind it the last.
        if (frame.Language.Phrases.Before(said.Text, Until) is { } before)
        {
            return WhenWords.Day(frame.Language.Answers.Hear(before), frame.Today);
        }

        return frame.Language.Phrases.Has(said.Text, "away") ? WhenWords.Day(said, frame.Today) : null;
    }

    /// <summary>Of "del 5 al 12 de diciembre" the 5th: the number right behind the "from", in the month that is named.</summary>
    private static LocalDate? DayOf(Said said, int at, LocalDate today)
    {
        var first = WhenWords.Day(said, today);
        return first is { } date && said.Units[at].Digits is { Sign: '\0', FirstDigits: <= 2, First: >= 1 and <= LastDay and var day }
            && day <= date.Calendar.GetDaysInMonth(date.Year, date.Month)
                ? new LocalDate(date.Year, date.Month, day)
                : first;
    }

    private static bool IsNextWeek(Said said)
    {
        foreach (var unit in said.Units)
        {
            if (unit.Is(Sense.DaysAhead) && unit.Value(Sense.DaysAhead) == Week)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Until Friday" is the Friday after it begins.</summary>
    private static int? Length(TurnFrame frame, string words, LocalDate from)
    {
        if (frame.Language.Phrases.After(words, Until) is not { } rest || frame.Language.Answers.Hear(rest) is not { IsEmpty: false } said)
        {
            return null;
        }

        return WhenWords.Day(said, from) is { } end && end > from
            ? Period.DaysBetween(from, end)
            : Answers.Length(said, from) is { IsOnly: true, Days: > 0 } length ? length.Days : null;
    }
}

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

    /// <summary>The "to" of "from Monday to Friday": the last day is part of it.</summary>
    private const string Through = "to-when";

    private static readonly UInt128 OfADay = Meaning.Bit(Sense.Ordinal) | Meaning.Bit(Sense.Weekday) | Meaning.Bit(Sense.Month) | Meaning.Bit(Sense.DaysAhead)
        | Meaning.Bit(Sense.YearDay);

    /// <summary>What is said of its first day, of its end, and beside both; null where that is not said.</summary>
    private readonly record struct Parts(string Start, string? End, bool IsThrough, string? Beside);

    /// <returns>First day, and for how many days where that is said; null where it begins today, or is not said to begin.</returns>
    public static (LocalDate From, int? Days)? Read(TurnFrame frame, string words)
    {
        var said = frame.Language.Answers.Hear(words);
        if (said.IsEmpty)
        {
            return null;
        }

        var parts = Of(frame, said);
        var start = IsNextWeek(said) ? frame.Today.Next(IsoDayOfWeek.Monday) : StartOf(frame, parts, said);
        if (start is not { } from || from <= frame.Today)
        {
            return null;
        }

        var days = Length(frame, parts, from) ?? (WhenWords.DayOfMonth(said, from) is { } until ? Period.DaysBetween(from, until) : (int?)null) ?? (IsNextWeek(said) ? Week : null);
        return (from, days is >= 1 and <= Commands.Pausing.LongestDays ? days : null);
    }

    /// <summary>"Away for two weeks from tomorrow": behind "from" stands its first day, before it what else is said.</summary>
    private static Parts Of(TurnFrame frame, Said said)
    {
        var units = said.Units;
        for (var at = 0; at + 1 < units.Length; at++)
        {
            var day = at + (units[at + 1].Is(Sense.Filler) && at + 2 < units.Length ? 2 : 1);
            var isOfADate = at > 0 && units[at - 1].Digits is not null;
            if (units[at].Is(Sense.From) && !isOfADate && (units[day].Digits is not null || units[day].IsAny(OfADay)))
            {
                var (before, behind) = (said.SliceUnits(0, at), said.SliceUnits(day, units.Length));
                return (Split(frame, behind, Until) ?? Split(frame, behind, Through)) is { } both ? both with { Beside = before }
                    : new Parts(behind, Split(frame, before, Until)?.End, false, before);
            }
        }

        // "Tomorrow for 10 days": before "for" or "until" a day is the first one, behind it the last.
        return Split(frame, said.Text, Until) ?? new Parts("", null, false, null);
    }

    private static Parts? Split(TurnFrame frame, string words, string mark) =>
        frame.Language.Phrases.Before(words, mark) is { } start ? new Parts(start, frame.Language.Phrases.After(words, mark), mark == Through, null) : null;

    private static LocalDate? StartOf(TurnFrame frame, Parts parts, Said said) =>
        Day(frame, parts.Start, frame.Today) ?? DayOfMonth(frame, parts)
        ?? (parts.End is null && frame.Language.Phrases.Has(said.Text, "away") ? WhenWords.Day(said, frame.Today) : null);

    /// <summary>Of "del 5 al 12 de diciembre" the 5th: the number right behind the "from", in the month of the end.</summary>
    private static LocalDate? DayOfMonth(TurnFrame frame, Parts parts)
    {
        var start = frame.Language.Answers.Hear(parts.Start);
        return parts.End is { } words && Day(frame, words, frame.Today) is { } end && !start.IsEmpty
            && start.Units[0].Digits is { Sign: '\0', FirstDigits: <= 2, First: >= 1 and <= LastDay and var day } && day <= end.Day
                ? new LocalDate(end.Year, end.Month, day)
                : null;
    }

    private static LocalDate? Day(TurnFrame frame, string words, LocalDate today) => WhenWords.Day(frame.Language.Answers.Hear(words), today);

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

    /// <summary>"Until Friday" is the Friday after it begins; with "from Monday to Friday" the Friday belongs to it.</summary>
    private static int? Length(TurnFrame frame, Parts parts, LocalDate from)
    {
        if (parts.End is { } end && Day(frame, end, from) is { } last && last > from)
        {
            return Period.DaysBetween(from, last) + (parts.IsThrough ? 1 : 0);
        }

        return (parts.End ?? parts.Beside) is { } words && Answers.Length(frame.Language.Answers.Hear(words), from) is { IsOnly: true, Days: > 0 } length
            ? length.Days
            : null;
    }
}

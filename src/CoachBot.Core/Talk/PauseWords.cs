using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Talk;

/// <summary>"Pause for two weeks", "no messages until Monday": how long the coach shall be quiet, where nothing else is said.</summary>
internal static class PauseWords
{
    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Hedge)
        | Meaning.Bit(Sense.RangeTo) | Meaning.Bit(Sense.To) | Meaning.Bit(Sense.ForReps);

    private static readonly UInt128 OfLength = Meaning.Bit(Sense.Number) | Meaning.Bit(Sense.Amount) | Meaning.Bit(Sense.UnitDays)
        | Meaning.Bit(Sense.Weekday);

    public static Signal.Commanded? Read(TurnFrame frame, Said said) =>
        IsAboutQuiet(said) && Days(said, frame.Today) is { } days ? new Signal.Commanded("pause", days.ToString()) : null;

    /// <summary>First what shall stop, then words of time alone: "pause thrusts for a week" is about thrusts.</summary>
    private static bool IsAboutQuiet(Said said)
    {
        var isQuiet = false;
        foreach (var unit in said.Units)
        {
            var isControl = unit.Is(Sense.Control) && unit.Id(Sense.Control) is "pause" or "stop";
            if (!isControl && !unit.IsAny(Quiet) && !(isQuiet && (unit.Digits is not null || unit.IsAny(OfLength))))
                return false;
            isQuiet |= isControl;
        }

        return isQuiet;
    }

    /// <summary>"Until Monday" is the next one.</summary>
    private static int? Days(Said said, LocalDate today)
    {
        foreach (var unit in said.Units)
        {
            if (unit.Is(Sense.Weekday))
                return Period.DaysBetween(today, today.Next((IsoDayOfWeek)unit.Value(Sense.Weekday)));
        }

        return Answers.Length(said, today) is { IsOnly: true, Days: > 0 } length ? length.Days : null;
    }
}

using CoachBot.Core.Listening;

namespace CoachBot.Core.Measures;

/// <summary>Which units and which clock a message is written in; null where it does not show.</summary>
public sealed record TypedForm(bool? IsInPounds, bool? IsOnTwelveHours)
{
    private const int FirstHourOfTwentyFour = 13;

    private const int LastHour = 24;

    public static TypedForm Of(Said said)
    {
        bool? isInPounds = null, isOnTwelveHours = null;
        var units = said.Units;
        for (var at = 0; at < units.Length; at++)
        {
            var isAfterNumber = at > 0 && (units[at - 1].Digits is not null || units[at - 1].Is(Sense.Number));
            if (isAfterNumber && units[at].Is(Sense.WeightUnit) && units[at].Id(Sense.WeightUnit) is "kg" or "lb")
            {
                isInPounds = units[at].Id(Sense.WeightUnit) == "lb";
            }

            isOnTwelveHours = isAfterNumber && (units[at].Is(Sense.Am) || units[at].Is(Sense.Pm)) ? true
                : IsOfTwentyFour(units[at]) ? false : isOnTwelveHours;
        }

        return new TypedForm(isInPounds, isOnTwelveHours);
    }

    /// <summary>"18:30", "07:30"; "7:30" may be either.</summary>
    private static bool IsOfTwentyFour(Unit unit) =>
        unit.Digits is { Sign: ':', SecondDigits: 2, First: < LastHour } clock
        && (clock.First >= FirstHourOfTwentyFour || clock is { FirstDigits: 2, First: < 10 });
}

using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>Training days chosen from those that suit the person: as many as allowed, never two in a row, as far apart as can be.</summary>
[Source("coaching.md 4.2 (non-consecutive days); S4-27")]
public static class Weekdays
{
    private const int Week = 7;

    /// <param name="answer">Of "days.list", as in "days.mon,days.thu".</param>
    /// <param name="most">Days a week at most.</param>
    /// <returns>Empty where nothing was chosen.</returns>
    public static IReadOnlyList<IsoDayOfWeek> Best(string answer, int most)
    {
        var suits = answer.Split(',').Select(DayOf).OfType<IsoDayOfWeek>().Order().ToList();
        List<IsoDayOfWeek> best = [];
        for (var set = 1; set < 1 << suits.Count; set++)
        {
            var chosen = suits.Where((_, index) => (set & (1 << index)) != 0).ToList();
            if (chosen.Count <= most && Gap(chosen) > 1 && (chosen.Count, Gap(chosen)).CompareTo((best.Count, Gap(best))) > 0)
            {
                best = chosen;
            }
        }

        return best;
    }

    /// <summary>Days between the two that are closest, around the week's end too.</summary>
    private static int Gap(List<IsoDayOfWeek> days) => days.Count == 0
        ? 0
        : days.Select((day, index) => index + 1 < days.Count ? days[index + 1] - day : days[0] + Week - day).Min();

    private static IsoDayOfWeek? DayOf(string reply) => reply switch
    {
        "days.mon" => IsoDayOfWeek.Monday,
        "days.tue" => IsoDayOfWeek.Tuesday,
        "days.wed" => IsoDayOfWeek.Wednesday,
        "days.thu" => IsoDayOfWeek.Thursday,
        "days.fri" => IsoDayOfWeek.Friday,
        "days.sat" => IsoDayOfWeek.Saturday,
        "days.sun" => IsoDayOfWeek.Sunday,
        _ => null,
    };
}

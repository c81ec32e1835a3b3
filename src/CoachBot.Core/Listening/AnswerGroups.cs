using System.Collections.Frozen;

namespace CoachBot.Core.Listening;

/// <summary>How the phrases of one group are written in answers.json.</summary>
internal enum GroupShape
{
    /// <summary>["yes", "yeah"].</summary>
    Phrases,

    /// <summary>{ "six": 6 }.</summary>
    Numbers,

    /// <summary>{ "noon": "12:00" }.</summary>
    Times,

    /// <summary>{ "back": ["go back", "previous"] }.</summary>
    Named,
}

/// <summary>The groups that answers.json may hold.</summary>
internal static class AnswerGroups
{
    public static readonly FrozenDictionary<string, (Sense Sense, GroupShape Shape)> ByName = All()
        .ToFrozenDictionary(group => group.Name, group => (group.Sense, group.Shape), StringComparer.Ordinal);

    private static IEnumerable<(string Name, Sense Sense, GroupShape Shape)> All()
    {
        foreach (var sense in Enum.GetValues<Sense>())
            yield return (Kebab(sense.ToString()), sense, ShapeOf(sense));
    }

    private static GroupShape ShapeOf(Sense sense) => sense switch
    {
        Sense.Number or Sense.Ordinal or Sense.MinutesPast or Sense.UnitDays or Sense.Amount or Sense.Weekday
            or Sense.Month or Sense.DaysAgo or Sense.HalfMore or Sense.YearDay or Sense.UnitMinutes or Sense.DaysAhead => GroupShape.Numbers,
        Sense.ClockTime or Sense.DayPart => GroupShape.Times,
        Sense.Control or Sense.Topic or Sense.Session or Sense.Compared or Sense.WeightUnit or Sense.Painkiller or Sense.Spot
            or Sense.SetSign or Sense.Trigger or Sense.DosePart => GroupShape.Named,
        _ => GroupShape.Phrases,
    };

    private static string Kebab(string name) => string.Concat(name.Select((c, i) => (c, i) switch
    {
        (_, 0) => char.ToLowerInvariant(c).ToString(),
        _ when char.IsUpper(c) => "-" + char.ToLowerInvariant(c),
        _ => c.ToString(),
    }));
}

using System.Text.Json.Serialization;

namespace CoachBot.Core.Charts;

/// <summary>A chart as numbers and words, in the person's own language, units and days. Whoever draws it decides nothing. A closed family.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Pain), "pain")]
[JsonDerivedType(typeof(Ladder), "ladder")]
[JsonDerivedType(typeof(Calendar), "calendar")]
public abstract record Chart
{
    private Chart() { }

    /// <summary>Worst and usual pain over time.</summary>
    public sealed record Pain(PainData Data, PainWords Words) : Chart;

    /// <summary>The weight of the hip thrust, session by session.</summary>
    public sealed record Ladder(LadderData Data, LadderWords Words) : Chart;

    /// <summary>Check-ins and training, day by day.</summary>
    public sealed record Calendar(CalendarData Data, CalendarWords Words) : Chart;
}

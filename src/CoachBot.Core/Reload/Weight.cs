using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;

namespace CoachBot.Core.Reload;

/// <summary>A weight in the person's own unit, in steps that their plates can make.</summary>
[Source("coaching.md 4.4 (loads), 3.2 no. 19 (kg and lb)")]
public static class Weight
{
    /// <summary>Pounds that are lost when a weight is kept in kilograms.</summary>
    private const decimal Slack = 0.15m;

    private const decimal StepKilograms = 2.5m;
    private const decimal StepPounds = 5m;

    /// <summary>An empty bar: 20 kg, or 45 lb.</summary>
    public static decimal EmptyBar(bool isPounds) => isPounds ? 45 * Kilograms.InOnePound : 20;

    /// <summary>The smallest thing that is worth calling a weight: 5 kg, or 10 lb.</summary>
    public static decimal Light(bool isPounds) => isPounds ? 10 * Kilograms.InOnePound : 5;

    /// <summary>Down to what plates can make, never up; in kilograms.</summary>
    public static decimal RoundedDown(decimal kilograms, bool isPounds) => isPounds
        ? Math.Floor((Kilograms.ToPounds(kilograms) + Slack) / StepPounds) * StepPounds * Kilograms.InOnePound
        : Math.Floor(kilograms / StepKilograms) * StepKilograms;

    /// <summary>One smallest step, in kilograms.</summary>
    public static decimal Plate(bool isPounds) => isPounds ? StepPounds * Kilograms.InOnePound : StepKilograms;

    /// <summary>Twice the smallest: the most that is added where nobody knows the old weight.</summary>
    public static decimal TwoPlates(bool isPounds) => 2 * Plate(isPounds);

    /// <summary>The unit somebody trains in, as their messages show it, or else their country.</summary>
    public static bool IsPounds(Conversation conversation) => OwnForm.IsInPounds(conversation);

    /// <summary>The usual weight before it hurt, in kilograms; null where it was not said, or is none.</summary>
    public static decimal? Old(Conversation conversation) => Told(conversation) is { } told && told > Light(isPounds: false) ? told : null;

    /// <summary>Thrusts were done with the body alone, or with next to nothing: the light load is all there is to come back to.</summary>
    public static bool IsBodyAlone(Conversation conversation) => Told(conversation) <= Light(isPounds: false);

    private static decimal? Told(Conversation conversation) =>
        decimal.TryParse(conversation.Answer("load.weight"), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var told) ? told : null;
}

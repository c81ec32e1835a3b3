using CoachBot.Commands;
using CoachBot.Core.Dialogs;

namespace CoachBot.Settings;

/// <summary>Whoever runs the coach confirms the emergency number of their own country at set-up (coaching.md 8.7).</summary>
internal static class OperatorNumber
{
    /// <summary>A sentence for the operator, or null where all is confirmed.</summary>
    /// <exception cref="UsedWronglyException">What the operator dials is not what the coach would say.</exception>
    public static string? Warning(SafetySettings safety, Catalog? catalog)
    {
        if (safety.Country is not { } country || catalog is null)
        {
            return null;
        }

        if (!catalog.Numbers.TryGetValue(country, out var row))
        {
            return $"Safety:Country is {country}, for which no emergency number is known: people there read the wording for any country.";
        }

        var said = string.Join(" or ", row.Emergency);
        if (safety.Number is not { } confirmed)
        {
            return $"Safety:Number is not set: in {country} the coach says to call {said}, and nobody has confirmed it. "
                + $"If that is right where you are, set Safety:Number to {row.Emergency[0]}.";
        }

        return row.Emergency.Contains(confirmed) ? null : throw new UsedWronglyException(
            $"Safety:Number is {confirmed}, but in {country} the coach says to call {said}. "
            + "Correct the setting, or the row in dialogs/catalog/numbers.json.");
    }
}

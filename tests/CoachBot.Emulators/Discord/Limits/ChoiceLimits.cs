using System.Text.Json;

namespace CoachBot.Emulators.Discord.Limits;

/// <summary>What autocomplete may offer.</summary>
internal static class ChoiceLimits
{
    private const int Most = 25, MostLetters = 100;

    public static IReadOnlyList<Breach> Breaches(JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("choices", out _)) return [Breach.Missing("data.choices")];
        var breaches = new List<Breach>();
        var choices = Json.Items(part, "choices").ToList();
        if (choices.Count > Most) breaches.Add(Breach.TooLong("data.choices", Most));
        for (var i = 0; i < choices.Count; i++)
        {
            if (Json.Text(choices[i], "name") is not { Length: > 0 and <= MostLetters }) breaches.Add(Breach.Wrong($"data.choices.{i}.name", "Must be between 1 and 100 in length."));
            if (!choices[i].TryGetProperty("value", out var value) || value.ToString().Length > MostLetters) breaches.Add(Breach.Wrong($"data.choices.{i}.value", "Must be 100 or fewer in length."));
        }

        return breaches;
    }
}

using System.Text.Json;

namespace CoachBot.Emulators.Discord.Limits;

/// <summary>What a form must keep.</summary>
internal static class ModalLimits
{
    private const int Row = 1, Select = 3, TextInput = 4, TextDisplay = 10, Label = 18;

    public static IReadOnlyList<Breach> Breaches(JsonElement part)
    {
        var breaches = new List<Breach>();
        breaches.AddRange(ComponentLimits.CustomId(part, "data"));
        if (Json.Text(part, "title") is not { Length: > 0 and <= 45 }) breaches.Add(Breach.Wrong("data.title", "Must be between 1 and 45 in length."));
        var top = Json.Items(part, "components").ToList();
        if (top.Count is 0 or > 5) breaches.Add(Breach.Wrong("data.components", "Must be between 1 and 5 in length."));
        for (var i = 0; i < top.Count; i++)
        {
            if (Json.Number(top[i], "type") is not (Row or TextDisplay or Label)) breaches.Add(Breach.Wrong($"data.components.{i}.type", "Not in a form."));
            foreach (var (component, path) in ComponentLimits.Nested(top[i], $"data.components.{i}")) breaches.AddRange(One(component, path));
        }

        return breaches;
    }

    private static IEnumerable<Breach> One(JsonElement component, string path) => Json.Number(component, "type") switch
    {
        Label => OfLabel(component, path),
        TextInput => OfInput(component, path),
        Select => ComponentLimits.OfSelect(component, path),
        2 => [Breach.Wrong(path, "No buttons in forms.")],
        _ => [],
    };

    private static IEnumerable<Breach> OfLabel(JsonElement label, string path)
    {
        if (Json.Text(label, "label") is not { Length: > 0 and <= 45 }) yield return Breach.Wrong($"{path}.label", "Must be between 1 and 45 in length.");
        if (Json.Text(label, "description") is { Length: > 100 }) yield return Breach.TooLong($"{path}.description", 100);
        if (!label.TryGetProperty("component", out _)) yield return Breach.Missing($"{path}.component");
    }

    private static IEnumerable<Breach> OfInput(JsonElement input, string path)
    {
        foreach (var breach in ComponentLimits.CustomId(input, path)) yield return breach;
        if (Json.Number(input, "style") is not (1 or 2)) yield return Breach.Wrong($"{path}.style", "Must be 1 or 2.");
        if (Json.Text(input, "placeholder") is { Length: > 100 }) yield return Breach.TooLong($"{path}.placeholder", 100);
        if (Json.Text(input, "value") is { Length: > 4000 }) yield return Breach.TooLong($"{path}.value", 4000);
        if (Json.Number(input, "max_length") is < 1 or > 4000) yield return Breach.Wrong($"{path}.max_length", "Must be between 1 and 4000.");
    }
}

using System.Text.Json;

namespace CoachBot.Emulators.Discord.Limits;

/// <summary>Rows, buttons and selects of a message.</summary>
internal static class ComponentLimits
{
    private const int Row = 1, Button = 2, Select = 3, TextInput = 4;
    private const int MostRows = 5, MostInRow = 5, MostV2 = 40, MostTextV2 = 4000;

    public static IEnumerable<Breach> Breaches(JsonElement body, bool isV2)
    {
        var top = Json.Items(body, "components").ToList();
        var all = top.SelectMany((component, i) => Nested(component, $"components.{i}")).ToList();
        if (isV2 && all.Count > MostV2) yield return Breach.TooLong("components", MostV2);
        if (isV2 && all.Sum(one => Json.Number(one.Component, "type") == 10 ? Json.Text(one.Component, "content")?.Length ?? 0 : 0) > MostTextV2) yield return Breach.TooLong("components", MostTextV2);
        if (!isV2 && top.Count > MostRows) yield return Breach.TooLong("components", MostRows);
        if (!isV2 && top.Any(component => Json.Number(component, "type") != Row)) yield return Breach.Wrong("components", "Only action rows are allowed here.");
        var ids = all.Select(one => Json.Text(one.Component, "custom_id")).Where(id => id is not null);
        foreach (var twice in ids.GroupBy(id => id).Where(same => same.Count() > 1))
        {
            yield return new("components", "COMPONENT_CUSTOM_ID_DUPLICATED", $"Component custom id cannot be duplicated: {twice.Key}");
        }

        foreach (var breach in all.SelectMany(one => One(one.Component, one.Path))) yield return breach;
    }

    private static IEnumerable<Breach> One(JsonElement component, string path) => Json.Number(component, "type") switch
    {
        Row => InRow(component, path),
        Button => OfButton(component, path),
        Select => OfSelect(component, path),
        >= 5 and <= 8 => CustomId(component, path),
        TextInput => [Breach.Wrong(path, "Text inputs stand in forms only.")],
        null => [Breach.Missing($"{path}.type")],
        _ => [],
    };

    private static IEnumerable<Breach> InRow(JsonElement row, string path)
    {
        var inside = Json.Items(row, "components").ToList();
        if (inside.Count is 0 or > MostInRow) yield return Breach.Wrong($"{path}.components", "Must be between 1 and 5 in length.");
        if (inside.Count > 1 && inside.Any(one => Json.Number(one, "type") != Button)) yield return Breach.Wrong($"{path}.components", "A select stands alone in its row.");
    }

    private static IEnumerable<Breach> OfButton(JsonElement button, string path)
    {
        if (Json.Text(button, "label") is { Length: > 80 }) yield return Breach.TooLong($"{path}.label", 80);
        if (Json.Text(button, "label") is null or "" && !button.TryGetProperty("emoji", out _) && Json.Number(button, "style") != 6) yield return Breach.Missing($"{path}.label");
        if (Json.Number(button, "style") == 5)
        {
            if (Json.Text(button, "url") is not { Length: > 0 and <= 512 } url || !Uri.TryCreate(url, UriKind.Absolute, out _)) yield return Breach.Wrong($"{path}.url", "Not a well formed URL.");
            if (button.TryGetProperty("custom_id", out _)) yield return Breach.Wrong($"{path}.custom_id", "A link has none.");
        }
        else if (Json.Number(button, "style") is >= 1 and <= 4)
        {
            foreach (var breach in CustomId(button, path)) yield return breach;
        }
        else if (Json.Number(button, "style") != 6) yield return Breach.Wrong($"{path}.style", "Must be one of 1 to 6.");
    }

    internal static IEnumerable<Breach> OfSelect(JsonElement select, string path)
    {
        var options = Json.Items(select, "options").ToList();
        foreach (var breach in CustomId(select, path)) yield return breach;
        if (options.Count is 0 or > 25) yield return Breach.Wrong($"{path}.options", "Must be between 1 and 25 in length.");
        if (Json.Text(select, "placeholder") is { Length: > 150 }) yield return Breach.TooLong($"{path}.placeholder", 150);
        if (options.GroupBy(option => Json.Text(option, "value")).Any(same => same.Count() > 1)) yield return new($"{path}.options", "COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        if (Json.Number(select, "max_values") is { } most && (most is < 1 or > 25 || most > options.Count)) yield return Breach.Wrong($"{path}.max_values", "More than there are options.");
        if (Json.Number(select, "min_values") is < 0 or > 25) yield return Breach.Wrong($"{path}.min_values", "Must be between 0 and 25.");
        if (options.Count(option => Json.IsTrue(option, "default")) > (Json.Number(select, "max_values") ?? 1)) yield return Breach.Wrong($"{path}.options", "Too many defaults.");
        for (var i = 0; i < options.Count; i++)
        {
            if (Json.Text(options[i], "label") is not { Length: > 0 and <= 100 }) yield return Breach.Wrong($"{path}.options.{i}.label", "Must be between 1 and 100 in length.");
            if (Json.Text(options[i], "value") is not { Length: > 0 and <= 100 }) yield return Breach.Wrong($"{path}.options.{i}.value", "Must be between 1 and 100 in length.");
            if (Json.Text(options[i], "description") is { Length: > 100 }) yield return Breach.TooLong($"{path}.options.{i}.description", 100);
        }
    }

    internal static IEnumerable<Breach> CustomId(JsonElement component, string path)
    {
        if (Json.Text(component, "custom_id") is not { Length: > 0 and <= 100 }) yield return Breach.Wrong($"{path}.custom_id", "Must be between 1 and 100 in length.");
    }

    internal static IEnumerable<(JsonElement Component, string Path)> Nested(JsonElement component, string path)
    {
        var inside = Json.Items(component, "components").SelectMany((inner, i) => Nested(inner, $"{path}.components.{i}"));
        if (component.ValueKind == JsonValueKind.Object && component.TryGetProperty("accessory", out var accessory)) inside = inside.Append((accessory, $"{path}.accessory"));
        if (component.ValueKind == JsonValueKind.Object && component.TryGetProperty("component", out var one)) inside = inside.Append((one, $"{path}.component"));
        return inside.Prepend((component, path));
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Emulators.Telegram.Spec;

/// <summary>Values against the document's type names: plain ones, "Array of ...", objects with fields, families.</summary>
internal sealed partial class TypeCheck(JsonElement types)
{
    private const string ArrayOf = "Array of ";

    public static IReadOnlyList<string> TypesOf(JsonElement field) => [.. field.GetProperty("types").EnumerateArray().Select(type => type.GetString()!)];

    /// <summary>No fault when one of the types fits; else those of the type that fits best.</summary>
    public IReadOnlyList<string> Faults(string path, JsonElement value, IReadOnlyList<string> allowed)
    {
        var tried = allowed.Select(type => Faults(path, value, type)).ToList();
        return tried.FirstOrDefault(faults => faults.Count == 0) ?? tried.MinBy(faults => faults.Count)!;
    }

    private IReadOnlyList<string> Faults(string path, JsonElement value, string type)
    {
        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
            return value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().SelectMany((item, index) => Faults($"{path}[{index}]", item, type[ArrayOf.Length..]))]
                : [$"{path} is no {type}"];
        return type switch
        {
            "Integer" => Expect(value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && Math.Abs(number) < 1L << 52, path, type),
            "Float" => Expect(value.ValueKind == JsonValueKind.Number, path, type),
            "String" => Expect(value.ValueKind == JsonValueKind.String, path, type),
            "Boolean" or "True" => Expect(value.ValueKind is JsonValueKind.True or JsonValueKind.False, path, type),
            // A file is a part of a multipart body, never a value.
            "InputFile" => [$"{path} is no file"],
            _ => types.TryGetProperty(type, out var known) ? FaultsOfObject(path, value, type, known) : [$"{path}: the document knows no {type}"],
        };
    }

    private static IReadOnlyList<string> Expect(bool fits, string path, string type) => fits ? [] : [$"{path} is no {type}"];

    private IReadOnlyList<string> FaultsOfObject(string path, JsonElement value, string type, JsonElement known)
    {
        if (known.TryGetProperty("subtypes", out var subtypes) && subtypes.GetArrayLength() > 0)
            return Faults(path, value, [.. subtypes.EnumerateArray().Select(name => name.GetString()!)]);
        if (value.ValueKind != JsonValueKind.Object) return [$"{path} is no {type}"];
        var fields = known.TryGetProperty("fields", out var some) ? some.EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!) : [];
        var faults = new List<string>();
        foreach (var given in value.EnumerateObject())
            if (!fields.TryGetValue(given.Name, out var field)) faults.Add($"{path}.{given.Name} is unknown in {type}");
            else if (Fixed(field) is { } only && given.Value.ToString() != only) faults.Add($"{path}.{given.Name} is not {only}");
            else faults.AddRange(Faults($"{path}.{given.Name}", given.Value, TypesOf(field)));
        faults.AddRange(fields
            .Where(field => field.Value.GetProperty("required").GetBoolean() && !value.TryGetProperty(field.Key, out _))
            .Select(field => $"{path}.{field.Key} is missing in {type}"));
        return faults;
    }

    /// <summary>The one value that tells a member of a family from the others, which the document says in words alone.</summary>
    private static string? Fixed(JsonElement field) =>
        field.GetProperty("name").GetString() is "type" or "status" or "source" && Only().Match(field.GetProperty("description").GetString()!) is { Success: true } match
            ? match.Groups["value"].Value
            : null;

    [GeneratedRegex("(must be|always) [“\"]?(?<value>[a-z_]+)[”\"]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Only();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Emulators.Discord.Limits;

namespace CoachBot.Emulators.Discord.Spec;

/// <summary>Judges JSON by a schema of OpenAPI 3.1, and more strictly than JSON Schema does: a field that no schema names is wrong.</summary>
/// <param name="root">The whole document, for references.</param>
/// <param name="allowsUnknown">For answers, which may always say more.</param>
internal sealed class SchemaCheck(JsonElement root, bool allowsUnknown = false)
{
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(1);

    public List<Breach> Check(JsonElement value, JsonElement schema, string path)
    {
        var breaches = Parts(value, schema, path);
        if (!allowsUnknown && value.ValueKind == JsonValueKind.Object && breaches.Count == 0 && Known(schema) is { } known)
        {
            var unknown = value.EnumerateObject().Where(field => !known.Contains(field.Name));
            breaches.AddRange(unknown.Select(field => new Breach(Join(path, field.Name), "UNKNOWN_FIELD", "No such field.")));
        }

        return breaches;
    }

    /// <summary>What a "$ref" points at, or the schema itself.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(root, (at, name) => at.GetProperty(name.Replace("~1", "/", StringComparison.Ordinal)));
        }

        return schema;
    }

    /// <summary>Everything but unknown fields, which only the whole can judge.</summary>
    private List<Breach> Parts(JsonElement value, JsonElement schema, string path)
    {
        schema = Resolve(schema);
        if (schema.ValueKind != JsonValueKind.Object) return [];
        if (!HasType(value, schema)) return [new(path, "TYPE", $"Must be {schema.GetProperty("type")}, not {value.ValueKind}.")];
        List<Breach> breaches = [.. Constants(value, schema, path)];
        foreach (var part in Json.Items(schema, "allOf")) breaches.AddRange(Parts(value, part, path));
        breaches.AddRange(Branches(value, schema, path, "oneOf"));
        breaches.AddRange(Branches(value, schema, path, "anyOf"));
        breaches.AddRange(value.ValueKind switch
        {
            JsonValueKind.Object => Object(value, schema, path),
            JsonValueKind.Array => Array(value, schema, path),
            JsonValueKind.String => Text(value.GetString()!, schema, path),
            JsonValueKind.Number => Number(value, schema, path),
            _ => [],
        });
        return breaches;
    }

    /// <summary>One branch has to fit; when none does, the one that fits best is reported. The document's branches may overlap.</summary>
    private List<Breach> Branches(JsonElement value, JsonElement schema, string path, string word)
    {
        List<Breach>? best = null;
        foreach (var branch in Json.Items(schema, word))
        {
            var breaches = Check(value, branch, path);
            if (breaches.Count == 0) return [];
            if (best is null || Distance(breaches, path).CompareTo(Distance(best, path)) < 0) best = breaches;
        }

        return best ?? [];
    }

    /// <summary>How little a branch was meant: another kind of thing, another "type", or only faulty.</summary>
    private static (int, int) Distance(List<Breach> breaches, string path)
    {
        var isOther = breaches.Exists(breach => breach.Path == path && (breach.Code is "TYPE" or "ENUM"));
        var isOtherType = breaches.Exists(breach => breach.Path == Join(path, "type"));
        return (isOther ? 2 : isOtherType ? 1 : 0, breaches.Count);
    }

    private static bool HasType(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type)) return true;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => Is(value, one.GetString()!)) : Is(value, type.GetString()!);
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && decimal.Truncate(number) == number,
        _ => value.ValueKind == JsonValueKind.Number,
    };

    private static IEnumerable<Breach> Constants(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value)) yield return new(path, "ENUM", $"Must be {constant}.");
        if (schema.TryGetProperty("enum", out var list) && !list.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) yield return new(path, "ENUM", $"Must be one of {list.GetRawText()}.");
    }

    private IEnumerable<Breach> Object(JsonElement value, JsonElement schema, string path)
    {
        foreach (var name in Json.Items(schema, "required").Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _))) yield return new(Join(path, name), "REQUIRED", "Must be there.");
        if (schema.TryGetProperty("maxProperties", out var most) && value.EnumerateObject().Count() > most.GetInt32()) yield return new(path, "LENGTH", $"At most {most} fields.");
        if (schema.TryGetProperty("minProperties", out var least) && value.EnumerateObject().Count() < least.GetInt32()) yield return new(path, "LENGTH", $"At least {least} fields.");
        foreach (var field in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(field.Name, out var named))
            {
                foreach (var breach in Check(field.Value, named, Join(path, field.Name))) yield return breach;
            }
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                if (others.ValueKind == JsonValueKind.False) yield return new(Join(path, field.Name), "UNKNOWN_FIELD", "No such field.");
                foreach (var breach in Check(field.Value, others, Join(path, field.Name))) yield return breach;
            }
        }
    }

    private IEnumerable<Breach> Array(JsonElement value, JsonElement schema, string path)
    {
        var length = value.GetArrayLength();
        foreach (var breach in Length(length, schema, path, "Items")) yield return breach;
        var distinct = value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count();
        if (Json.IsTrue(schema, "uniqueItems") && distinct < length) yield return new(path, "UNIQUE", "Nothing twice.");
        if (!schema.TryGetProperty("items", out var items)) yield break;
        for (var i = 0; i < length; i++)
        {
            foreach (var breach in Check(value[i], items, Join(path, $"{i}"))) yield return breach;
        }
    }

    private static IEnumerable<Breach> Text(string text, JsonElement schema, string path)
    {
        foreach (var breach in Length(text.Length, schema, path, "Length")) yield return breach;
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript, longest)) yield return new(path, "PATTERN", $"Must match {pattern}.");
        var isRight = Json.Text(schema, "format") switch
        {
            "snowflake" => ulong.TryParse(text, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "date-time" => DateTimeOffset.TryParse(text, out _),
            "nonce" => text.Length <= 25,
            _ => true,
        };
        if (!isRight) yield return new(path, "FORMAT", $"Must be a {Json.Text(schema, "format")}.");
    }

    private static IEnumerable<Breach> Number(JsonElement value, JsonElement schema, string path)
    {
        var number = value.GetDouble();
        if (schema.TryGetProperty("minimum", out var least) && number < least.GetDouble()) yield return new(path, "RANGE", $"At least {least}.");
        if (schema.TryGetProperty("maximum", out var most) && number > most.GetDouble()) yield return new(path, "RANGE", $"At most {most}.");
        if (Json.Text(schema, "format") == "int32" && !value.TryGetInt32(out _)) yield return new(path, "FORMAT", "Must be an int32.");
        if (Json.Text(schema, "format") == "int64" && !value.TryGetInt64(out _)) yield return new(path, "FORMAT", "Must be an int64.");
    }

    private static IEnumerable<Breach> Length(int length, JsonElement schema, string path, string word)
    {
        if (schema.TryGetProperty($"min{word}", out var least) && length < least.GetInt32()) yield return new(path, "LENGTH", $"At least {least}, not {length}.");
        if (schema.TryGetProperty($"max{word}", out var most) && length > most.GetInt32()) yield return new(path, "LENGTH", $"At most {most}, not {length}.");
    }

    /// <summary>The fields that a schema and its parts name; null when it is open or leaves that to its branches.</summary>
    private HashSet<string>? Known(JsonElement schema)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("additionalProperties", out _) || schema.TryGetProperty("oneOf", out _) || schema.TryGetProperty("anyOf", out _)) return null;
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (schema.TryGetProperty("properties", out var properties)) known.UnionWith(properties.EnumerateObject().Select(property => property.Name));
        foreach (var part in Json.Items(schema, "allOf"))
        {
            if (Known(part) is not { } more) return null;
            known.UnionWith(more);
        }

        return known;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord;

/// <summary>Reading JSON that may be anything.</summary>
internal static class Json
{
    public static JsonElement? TryParse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            return JsonElement.TryParseValue(ref reader, out var read) && !reader.Read() ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var read) && read.ValueKind == JsonValueKind.String ? read.GetString() : null;

    public static long? Number(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var read) && read.ValueKind == JsonValueKind.Number && read.TryGetInt64(out var number) ? number : null;

    public static bool IsTrue(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var read) && read.ValueKind == JsonValueKind.True;

    /// <summary>The elements of an array of that name; none when there is no such array.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var read) && read.ValueKind == JsonValueKind.Array ? read.EnumerateArray() : [];

    public static JsonElement Freeze(JsonNode node) => JsonSerializer.SerializeToElement(node);

    public static JsonObject Thaw(JsonElement json) => JsonObject.Create(json) ?? [];
}

using System.Text.Json;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>What the server says of a refusal; zeros where it says nothing that can be read.</summary>
internal readonly record struct ErrorBody(int Code, double? RetryAfterSeconds, bool IsGlobal)
{
    public static ErrorBody Of(Reply.Heard reply)
    {
        if (!reply.IsJson || reply.Body.IsEmpty) return default;
        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static ErrorBody Of(JsonElement root) => new(
        root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0,
        root.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number ? wait.GetDouble() : null,
        root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
}

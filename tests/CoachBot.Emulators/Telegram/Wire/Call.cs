using System.Text.Json;

namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>One method call of the bot, whichever of the four ways its parameters came.</summary>
public sealed record Call(string Method, JsonElement Parameters, IReadOnlyDictionary<string, UploadedFile> Files)
{
    /// <summary>In forms, multipart and queries every value is text, and objects are JSON in text.</summary>
    public bool IsForm { get; init; }

    /// <summary>The Content-Disposition of every part of a multipart body.</summary>
    public IReadOnlyList<string> Dispositions { get; init; } = [];

    /// <summary>Null when absent, JSON null, or no scalar.</summary>
    public string? Text(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    public long? Number(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), out number) ? number
        : null;

    public bool Flag(string name) => Find(name) is { } value
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() is "true" or "True" or "1"));

    /// <summary>An object or array, given as such or as JSON in text. Null when absent or unreadable.</summary>
    public JsonElement? Structure(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) return value;
        try
        {
            return JsonElement.Parse(value.GetString()!);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool Has(string name) => Find(name) is not null || Files.ContainsKey(name);

    private JsonElement? Find(string name) =>
        Parameters.ValueKind == JsonValueKind.Object && Parameters.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

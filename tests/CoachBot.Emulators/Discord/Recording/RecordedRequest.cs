using System.Text.Json;

namespace CoachBot.Emulators.Discord.Recording;

/// <summary>One HTTP request as it came, whatever became of it.</summary>
public sealed class RecordedRequest
{
    public required int Number { get; init; }

    public required string Method { get; init; }

    /// <summary>Behind "/api/v10", percent-decoded.</summary>
    public required string Path { get; init; }

    /// <summary>Decoded pairs, in their order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The body, or the part "payload_json"; null when there is none or it is not JSON.</summary>
    public JsonElement? Json { get; init; }

    public IReadOnlyList<RecordedPart> Parts { get; init; } = [];

    public required DateTimeOffset At { get; init; }

    /// <summary>What was answered; 0 while it is not, or when the line was cut.</summary>
    public int Status { get; internal set; }

    /// <summary>The answer's body when it was JSON.</summary>
    public JsonElement? Answer { get; internal set; }

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    public override string ToString() => $"#{Number} {Method} {Path} -> {Status}";
}

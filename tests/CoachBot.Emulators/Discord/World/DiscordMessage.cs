using System.Text.Json;

namespace CoachBot.Emulators.Discord.World;

/// <summary>A message as it is shown; an edit makes another with the same id.</summary>
public sealed record DiscordMessage(string Id, string ChannelId, string AuthorId, JsonElement Json)
{
    private const int Ephemeral = 64;
    private const int Loading = 128;

    /// <summary>The files by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>1, and one more with each edit.</summary>
    public int Version { get; init; } = 1;

    public string Content => Discord.Json.Text(Json, "content") ?? "";

    public string? Nonce => Json.TryGetProperty("nonce", out var nonce) && nonce.ValueKind != JsonValueKind.Null ? nonce.ToString() : null;

    public long Flags => Discord.Json.Number(Json, "flags") ?? 0;

    public bool IsEphemeral => (Flags & Ephemeral) != 0;

    /// <summary>"Thinking", until the answer is there.</summary>
    public bool IsThinking => (Flags & Loading) != 0;

    /// <summary>Every button and select, wherever it is nested.</summary>
    public IReadOnlyList<MessageControl> Controls => [.. MessageControl.In(Json)];

    public override string ToString() => $"{Id}: {Content}";
}

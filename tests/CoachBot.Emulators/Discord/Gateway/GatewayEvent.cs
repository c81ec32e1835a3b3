using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>Something that sessions hear of.</summary>
/// <param name="Intent">0 needs none.</param>
/// <param name="Guild">Null goes to shard 0.</param>
internal sealed record GatewayEvent(string Name, JsonObject Payload, int Intent = 0, string? Guild = null)
{
    /// <summary>For sessions without MESSAGE_CONTENT; null when they may read everything.</summary>
    public JsonObject? Blanked { get; init; }
}

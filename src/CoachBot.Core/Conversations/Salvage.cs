using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Core.Conversations;

/// <summary>
/// What can still be read of a state that cannot be read whole: each part by itself, the lock and the red flags above all.
/// The stage is Lost, so that Screen A is asked before anything else; a lock that was read holds.
/// </summary>
internal static class Salvage
{
    public static Conversation Nothing => Conversation.New with { Stage = nameof(Stage.Lost) };

    /// <summary>Parts that stand alone. Open questions and answers of another version mean nothing certain, and are asked again.</summary>
    private static readonly string[] Parts = ["held", "flags", "mistakes", "person", "timers", "turnNumber", "askings", "begunAt", "lastTurnAt", "lastHeardAt", "links"];

    public static Conversation From(ReadOnlySpan<byte> state)
    {
        if (Parsed(state) is not { } broken)
        {
            return Nothing;
        }

        var saved = new JsonObject { ["version"] = Conversation.CurrentVersion, ["stage"] = nameof(Stage.Lost) };
        foreach (var part in Parts)
        {
            if (broken[part] is { } found && Read(new JsonObject { [part] = found.DeepClone() }) is not null)
            {
                saved[part] = found.DeepClone();
            }
        }

        return Read(saved) ?? Nothing;
    }

    private static JsonObject? Parsed(ReadOnlySpan<byte> state)
    {
        try
        {
            return JsonNode.Parse(state) is JsonObject { Count: > 0 } read ? read : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static Conversation? Read(JsonObject json)
    {
        try
        {
            return json.Deserialize(ConversationSerializer.Default.Conversation);
        }
        catch (Exception wrong) when (wrong is JsonException or NodaTime.Text.UnparsableValueException or InvalidOperationException)
        {
            return null;
        }
    }
}

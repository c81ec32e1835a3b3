using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Core.Conversations;

/// <summary>Takes stored states of older versions up to this build's, one pure step per version.</summary>
internal static class Upcasters
{
    /// <summary>Index v holds the step from version v + 1 to v + 2; version 1 is the first there ever was.</summary>
    private static readonly Func<JsonObject, JsonObject>[] Steps = [AskedForm.Rows];

    public static Conversation Read(ReadOnlySpan<byte> state)
    {
        try
        {
            var version = VersionOf(state);
            if (version == Conversation.CurrentVersion)
            {
                return JsonSerializer.Deserialize(state, ConversationSerializer.Default.Conversation) ?? Salvage.Nothing;
            }

            return version is < 1 or > Conversation.CurrentVersion ? Salvage.From(state) : Climb(state, version);
        }
        catch (Exception wrong) when (wrong is JsonException or NodaTime.Text.UnparsableValueException or InvalidOperationException or ArgumentException)
        {
            return Salvage.From(state);
        }
    }

    private static Conversation Climb(ReadOnlySpan<byte> state, int version)
    {
        var json = JsonNode.Parse(state)!.AsObject();
        for (; version < Conversation.CurrentVersion; version++)
        {
            json = Steps[version - 1](json);
        }

        return json.Deserialize(ConversationSerializer.Default.Conversation) ?? Salvage.Nothing;
    }

    /// <summary>The writer puts the version first, so this reads a few bytes.</summary>
    private static int VersionOf(ReadOnlySpan<byte> state)
    {
        var reader = new Utf8JsonReader(state);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("version"))
            {
                return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) ? version : 0;
            }
        }

        return 0;
    }
}

using System.Text.Json;

namespace CoachBot.Core.Conversations;

/// <summary>The stored form of a conversation: versioned JSON, written and read without reflection.</summary>
public static class ConversationJson
{
    public static byte[] Write(Conversation conversation) => JsonSerializer.SerializeToUtf8Bytes(conversation);

    public static Conversation Read(ReadOnlySpan<byte> state) => JsonSerializer.Deserialize<Conversation>(state)!;
}

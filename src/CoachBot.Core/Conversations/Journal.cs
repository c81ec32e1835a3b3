using System.Text.Json;

namespace CoachBot.Core.Conversations;

/// <summary>Lines of the person's journal: ids, levels and numbers, never their words.</summary>
internal static class Journal
{
    public static void Record(TurnFrame frame, string kind, params ReadOnlySpan<(string Name, string Value)> facts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in facts)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        frame.Do(new Effect.Record(kind, System.Text.Encoding.UTF8.GetString(buffer.ToArray())));
    }
}

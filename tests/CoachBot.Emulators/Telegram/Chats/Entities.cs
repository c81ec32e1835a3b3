using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Emulators.Telegram.Chats;

/// <summary>The entities that the platform finds by itself in what a person writes.</summary>
internal static partial class Entities
{
    /// <summary>A JSON array with offsets in UTF-16 units, or null when there are none.</summary>
    public static string? OfPerson(string text)
    {
        if (!text.AsSpan().ContainsAny('/', '@')) return null;
        var found = Command().Matches(text).Select(match => (match, Type: "bot_command"))
            .Concat(Mention().Matches(text).Select(match => (match, Type: "mention")))
            .OrderBy(entity => entity.match.Index).ToList();
        if (found.Count == 0) return null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var (match, type) in found) Write(json, type, match.Index, match.Length);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string type, int offset, int length)
    {
        json.WriteStartObject();
        json.WriteNumber("offset"u8, offset);
        json.WriteNumber("length"u8, length);
        json.WriteString("type"u8, type);
        json.WriteEndObject();
    }

    [GeneratedRegex(@"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w/@])@[A-Za-z0-9_]{3,32}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();
}

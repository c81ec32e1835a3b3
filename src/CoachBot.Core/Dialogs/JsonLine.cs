using System.Text;
using System.Text.Json;

namespace CoachBot.Core.Dialogs;

/// <summary>A piece of a JSON file that knows its line, so that a fault can name it.</summary>
/// <param name="Name">The property's name; "" in a list.</param>
/// <param name="Line">1-based.</param>
/// <param name="Text">For a string, else null.</param>
/// <param name="Number">For a whole number, else null.</param>
/// <param name="Children">For an object or a list, else empty.</param>
internal sealed record JsonLine(string Name, int Line, string? Text, int? Number, IReadOnlyList<JsonLine> Children)
{
    private static readonly JsonReaderOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>An object or a list, empty or not.</summary>
    public bool IsGroup { get; init; }

    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonLine Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Lenient);
        var walk = new Walk(bytes);
        reader.Read();
        return walk.Value(ref reader, "");
    }

    public JsonLine? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    private sealed class Walk(byte[] bytes)
    {
        private int counted;
        private int line = 1;

        public JsonLine Value(ref Utf8JsonReader reader, string name)
        {
            var at = LineOf((int)reader.TokenStartIndex);
            return reader.TokenType switch
            {
                JsonTokenType.String => new JsonLine(name, at, reader.GetString(), null, []),
                JsonTokenType.Number => new JsonLine(name, at, null, reader.TryGetInt32(out var number) ? number : null, []),
                JsonTokenType.StartObject => new JsonLine(name, at, null, null, Properties(ref reader)) { IsGroup = true },
                JsonTokenType.StartArray => new JsonLine(name, at, null, null, Elements(ref reader)) { IsGroup = true },
                _ => new JsonLine(name, at, null, null, []),
            };
        }

        private List<JsonLine> Properties(ref Utf8JsonReader reader)
        {
            var children = new List<JsonLine>();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                children.Add(Value(ref reader, name));
            }

            return children;
        }

        private List<JsonLine> Elements(ref Utf8JsonReader reader)
        {
            var children = new List<JsonLine>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                children.Add(Value(ref reader, ""));
            return children;
        }

        private int LineOf(int index)
        {
            line += bytes.AsSpan(counted, index - counted).Count((byte)'\n');
            counted = index;
            return line;
        }
    }
}

using System.Text;
using System.Text.Json;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>A JSON value that still knows its line, so that a fault can point at it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">Of a string, number or literal; else empty.</param>
internal sealed record JsonPiece(
    JsonValueKind Kind, int Line, string Text, IReadOnlyList<JsonPiece> Items, IReadOnlyList<KeyValuePair<string, JsonPiece>> Members)
{
    /// <summary>Null and one fault (R001) when the text is not JSON.</summary>
    public static JsonPiece? Parse(ScriptFile file, ICollection<ScriptFault> faults)
    {
        try
        {
            return new JsonPieces(Encoding.UTF8.GetBytes(file.Text)).Whole();
        }
        catch (JsonException wrong)
        {
            faults.Add(new(file.Path, (int)(wrong.LineNumber ?? 0) + 1, "R001", "This is not valid JSON here: a comma, a quote or a bracket is missing or too many."));
            return null;
        }
    }

    public JsonPiece? this[string name]
    {
        get
        {
            foreach (var member in Members) if (member.Key == name) return member.Value;
            return null;
        }
    }

    /// <summary>The strings of a list; empty for anything else.</summary>
    public IEnumerable<JsonPiece> Strings => Items.Where(item => item.Kind == JsonValueKind.String);
}

/// <summary>Walks the bytes once and counts the lines on the way.</summary>
internal sealed class JsonPieces(byte[] bytes)
{
    private int line = 1;
    private long counted;

    public JsonPiece Whole()
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var piece = Value(ref reader);
        reader.Read();
        return piece;
    }

    private JsonPiece Value(ref Utf8JsonReader reader)
    {
        var at = LineOf(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonValueKind.Object, at, "", [], Members(ref reader)),
            JsonTokenType.StartArray => new(JsonValueKind.Array, at, "", Items(ref reader), []),
            JsonTokenType.String => new(JsonValueKind.String, at, reader.GetString() ?? "", [], []),
            JsonTokenType.True => new(JsonValueKind.True, at, "true", [], []),
            JsonTokenType.False => new(JsonValueKind.False, at, "false", [], []),
            JsonTokenType.Null => new(JsonValueKind.Null, at, "", [], []),
            _ => new(JsonValueKind.Number, at, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
        };
    }

    private List<KeyValuePair<string, JsonPiece>> Members(ref Utf8JsonReader reader)
    {
        var members = new List<KeyValuePair<string, JsonPiece>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            members.Add(new(name, Value(ref reader)));
        }

        return members;
    }

    private List<JsonPiece> Items(ref Utf8JsonReader reader)
    {
        var items = new List<JsonPiece>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader));
        return items;
    }

    private int LineOf(long index)
    {
        for (; counted < index; counted++)
            if (bytes[counted] == (byte)'\n') line++;
        return line;
    }
}

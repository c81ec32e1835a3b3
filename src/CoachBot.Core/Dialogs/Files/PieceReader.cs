using System.Text;
using System.Text.Json;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads JSON and keeps the line of every value; comments and a last comma are allowed.</summary>
internal ref struct PieceReader
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Page page;
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader reader;
    private int line = 1;
    private int counted;

    private PieceReader(Page page, ReadOnlySpan<byte> bytes)
    {
        this.page = page;
        this.bytes = bytes;
        reader = new(bytes, Options);
    }

    /// <summary>Null, with a fault, when the text is not JSON.</summary>
    public static Piece? Read(string text, Page page)
    {
        var pieces = new PieceReader(page, Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        try
        {
            pieces.Step();
            var piece = pieces.Value();
            while (pieces.reader.Read())
            {
                // The reader itself refuses anything after the value.
            }

            return piece;
        }
        catch (JsonException broken)
        {
            page.Fault((int)(broken.LineNumber ?? 0) + 1, FaultCodes.NotJson, NotJson(broken));
        }
        catch (InvalidOperationException)
        {
            page.Fault(pieces.line, FaultCodes.NotJson, "This text holds half of a character (a lone \\ud...); type the whole character instead.");
        }

        return null;
    }

    private static string NotJson(JsonException broken) =>
        "The file cannot be read from here on: look for a missing comma, quote or bracket on this line or just before it. "
        + $"(At character {broken.BytePositionInLine.GetValueOrDefault() + 1}.)";

    private void Step()
    {
        if (!reader.Read())
        {
            throw new JsonException("empty", null, line - 1, 0);
        }

        var start = (int)reader.TokenStartIndex;
        line += bytes[counted..start].Count((byte)'\n');
        counted = start;
    }

    private Piece Value()
    {
        var at = line;
        return reader.TokenType switch
        {
            JsonTokenType.String => new Piece.Text(at, reader.GetString()!),
            JsonTokenType.Number => new Piece.Number(at, reader.TryGetDecimal(out var number) ? number : decimal.MaxValue),
            JsonTokenType.True or JsonTokenType.False => new Piece.Truth(at, reader.GetBoolean()),
            JsonTokenType.StartArray => new Piece.Row(at, Items()),
            JsonTokenType.StartObject => new Piece.Group(at, Members()),
            _ => new Piece.Nothing(at),
        };
    }

    private List<Piece> Items()
    {
        var items = new List<Piece>();
        for (Step(); reader.TokenType != JsonTokenType.EndArray; Step())
        {
            items.Add(Value());
        }

        return items;
    }

    private List<Member> Members()
    {
        var members = new List<Member>();
        var lines = new Dictionary<string, int>();
        for (Step(); reader.TokenType != JsonTokenType.EndObject; Step())
        {
            var (name, at) = (reader.GetString()!, line);
            Step();
            var value = Value();
            if (lines.TryAdd(name, at))
            {
                members.Add(new(name, at, value));
            }
            else
            {
                page.Fault(at, FaultCodes.Twice, $"\"{name}\" is written twice; the first is on line {lines[name]}. Keep one of them.");
            }
        }

        return members;
    }
}

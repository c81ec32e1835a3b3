using System.Text.Json;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>One message of the gateway: {op, d, s, t}.</summary>
/// <param name="Data">A slice of what it was read from.</param>
internal readonly record struct Frame(int Op, string? Type, long? Sequence, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="JsonException">Not such a message.</exception>
    public static Frame Read(ReadOnlyMemory<byte> message)
    {
        var reader = new Utf8JsonReader(message.Span);
        var frame = new Frame(-1, null, null, "null"u8.ToArray());
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            frame = frame.With(ref reader, message);
        if (reader.Read()) throw new JsonException();
        return frame.Op < 0 ? throw new JsonException() : frame;
    }

    private Frame With(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message)
    {
        var name = reader.ValueTextEquals("op"u8) ? 'o' : reader.ValueTextEquals("d"u8) ? 'd'
            : reader.ValueTextEquals("s"u8) ? 's' : reader.ValueTextEquals("t"u8) ? 't' : ' ';
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var kind = reader.TokenType;
        long number = 0;
        var isNumber = kind == JsonTokenType.Number && reader.TryGetInt64(out number);
        var text = name == 't' && kind == JsonTokenType.String ? reader.GetString() : null;
        reader.Skip();
        return name switch
        {
            'o' when isNumber => this with { Op = (int)number },
            's' when isNumber => this with { Sequence = number },
            't' => this with { Type = text },
            'd' => this with { Data = message[start..(int)reader.BytesConsumed] },
            _ => this,
        };
    }
}

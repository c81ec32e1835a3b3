using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Core.Conversations;

/// <summary>The stored form of a conversation: versioned JSON, written and read without reflection.</summary>
public static class ConversationJson
{
    public static byte[] Write(Conversation conversation) =>
        JsonSerializer.SerializeToUtf8Bytes(conversation, ConversationSerializer.Default.Conversation);

    /// <summary>Reads any version there ever was; a newer or broken one comes back as <see cref="Stage.Lost"/>.</summary>
    public static Conversation Read(ReadOnlySpan<byte> state) => Upcasters.Read(state);
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantText), typeof(LocalDateText), typeof(LocalTimeText)])]
[JsonSerializable(typeof(Conversation))]
internal sealed partial class ConversationSerializer : JsonSerializerContext;

internal sealed class InstantText : PatternText<Instant>
{
    public InstantText() : base(InstantPattern.ExtendedIso) { }

    /// <summary>As the pattern has it, without its string: a state holds a dozen instants, and is written in every turn.</summary>
    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
    {
        const int point = 19, all = 28;
        Span<byte> text = stackalloc byte[all];
        var moment = value.ToDateTimeUtc();
        if (Instant.FromDateTimeUtc(moment) != value || !Utf8Formatter.TryFormat(moment, text, out _, 'O'))
        {
            base.Write(writer, value, options);
            return;
        }

        var length = all - 1;
        while (length > point && text[length - 1] is (byte)'0' or (byte)'.') length--;
        text[length] = (byte)'Z';
        writer.WriteStringValue(text[..(length + 1)]);
    }
}

internal sealed class LocalDateText : PatternText<LocalDate>
{
    public LocalDateText() : base(LocalDatePattern.Iso) { }
}

internal sealed class LocalTimeText : PatternText<LocalTime>
{
    public LocalTimeText() : base(LocalTimePattern.GeneralIso) { }
}

internal abstract class PatternText<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        pattern.Parse(reader.GetString() ?? "").GetValueOrThrow();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(pattern.Format(value));
}

using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoachBot.Router;

/// <summary>Reads what another's server sends: a value of another kind than its documents say counts as absent, and never costs a person's words beside it.</summary>
public static class LooseJson
{
    /// <param name="isOdd">True where something was left out.</param>
    /// <exception cref="JsonException">It is no JSON at all.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> shape, out bool isOdd)
    {
        isOdd = false;
        try
        {
            return JsonSerializer.Deserialize(json, shape);
        }
        catch (JsonException)
        {
            isOdd = true;
            return JsonSerializer.Deserialize(WhatFits(json, shape), shape);
        }
    }

    private static ReadOnlySpan<byte> WhatFits(ReadOnlySpan<byte> json, JsonTypeInfo shape)
    {
        var kept = new ArrayBufferWriter<byte>();
        using (var into = new Utf8JsonWriter(kept))
        {
            var sieve = new Sieve(json, into);
            sieve.Read();
            sieve.Value(shape);
        }

        return kept.WrittenSpan;
    }

    /// <summary>Copies one value after the other, and leaves out what its shape has no room for.</summary>
    private ref struct Sieve(ReadOnlySpan<byte> json, Utf8JsonWriter into)
    {
        private readonly ReadOnlySpan<byte> whole = json;
        private Utf8JsonReader reader = new(json);

        public void Read() => reader.Read();

        /// <summary>The value that the reader stands on.</summary>
        public void Value(JsonTypeInfo shape)
        {
            if (!Fits(shape)) Nothing();
            else if (shape.Kind == JsonTypeInfoKind.Object) Fields(shape);
            else if (shape.Kind == JsonTypeInfoKind.Enumerable) Items(shape);
            else into.WriteRawValue(Raw());
        }

        private void Nothing()
        {
            reader.Skip();
            into.WriteNullValue();
        }

        private void Fields(JsonTypeInfo shape)
        {
            into.WriteStartObject();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var field = Named(shape);
                reader.Read();
                if (field is not null && reader.TokenType != JsonTokenType.Null) Field(field, shape.Options.GetTypeInfo(field.PropertyType));
                else reader.Skip();
            }

            into.WriteEndObject();
        }

        private void Field(JsonPropertyInfo field, JsonTypeInfo shape)
        {
            // A reader of its own takes whatever comes.
            var isOwn = field.CustomConverter is not null;
            if (!isOwn && !Fits(shape))
            {
                reader.Skip();
                return;
            }

            into.WritePropertyName(field.Name);
            if (isOwn) into.WriteRawValue(Raw());
            else Value(shape);
        }

        private void Items(JsonTypeInfo shape)
        {
            var item = shape.Options.GetTypeInfo(shape.ElementType!);
            into.WriteStartArray();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Value(item);
            into.WriteEndArray();
        }

        private readonly JsonPropertyInfo? Named(JsonTypeInfo shape)
        {
            foreach (var field in shape.Properties)
                if (reader.ValueTextEquals(field.Name)) return field;
            return null;
        }

        private readonly bool Fits(JsonTypeInfo shape) => shape.Kind switch
        {
            JsonTypeInfoKind.Object => reader.TokenType == JsonTokenType.StartObject,
            JsonTypeInfoKind.Enumerable => reader.TokenType == JsonTokenType.StartArray,
            _ => CanBe(shape),
        };

        private readonly bool CanBe(JsonTypeInfo shape)
        {
            var ahead = this;
            try
            {
                JsonSerializer.Deserialize(ahead.Raw(), shape);
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }

        private ReadOnlySpan<byte> Raw()
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            return whole[start..(int)reader.BytesConsumed];
        }
    }
}

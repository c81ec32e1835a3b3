using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>
/// The remembered askings as rows of [asking, question, asked at], then [prompt, misses, about] where they say more: named
/// properties made them two thirds of a state, which is written and sealed in every turn.
/// </summary>
internal sealed class AskedForm : JsonConverter<IReadOnlyList<OpenQuestion>>
{
    private static readonly InstantText Instants = new();

    public override IReadOnlyList<OpenQuestion> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var all = new List<OpenQuestion>();
        Expect(reader.TokenType == JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader.TokenType == JsonTokenType.StartArray);
            all.Add(One(ref reader, options));
        }

        return all;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<OpenQuestion> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var at = 0; at < value.Count; at++) Write(writer, value[at], options);
        writer.WriteEndArray();
    }

    /// <summary>The step from version 1, where each was an object.</summary>
    public static JsonObject Rows(JsonObject state)
    {
        if (state["asked"] is JsonArray asked) state["asked"] = new JsonArray([.. asked.Select(one => Row(one!.AsObject()))]);
        return state;
    }

    private static JsonArray Row(JsonObject one) =>
        new([.. ((string[])["asking", "question", "askedAt", "prompt", "misses", "about"]).Select(name => one[name]?.DeepClone())]);

    private static OpenQuestion One(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var (asking, question) = (Next(ref reader).GetInt32(), Next(ref reader).GetString());
        var at = Instants.Read(ref Next(ref reader), typeof(Instant), options);
        Expect(question is not null);
        var (prompt, misses, about) = (question, 0, default(string));
        if (HasNext(ref reader))
        {
            prompt = reader.GetString() ?? question;
            misses = Next(ref reader).GetInt32();
            about = Next(ref reader).GetString();
            Expect(!HasNext(ref reader));
        }

        return new OpenQuestion(asking, question!, prompt!, at, misses, about);
    }

    private static void Write(Utf8JsonWriter writer, OpenQuestion one, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(one.Asking);
        writer.WriteStringValue(one.Question);
        Instants.Write(writer, one.AskedAt, options);
        if (one.Prompt != one.Question || one.Misses != 0 || one.About is not null)
        {
            writer.WriteStringValue(one.Prompt);
            writer.WriteNumberValue(one.Misses);
            writer.WriteStringValue(one.About);
        }

        writer.WriteEndArray();
    }

    private static bool HasNext(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
    {
        Expect(HasNext(ref reader));
        return ref reader;
    }

    private static void Expect(bool isSo)
    {
        if (!isSo) throw new JsonException("These are no remembered askings.");
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Router;
using NodaTime.Text;

namespace CoachBot.Store.Reading;

/// <summary>The document a person gets who asks for everything that is stored about them.</summary>
internal static class ExportDocument
{
    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PersonRows rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("person", rows.Person.Value);
            json.WriteBoolean("kept", rows.IsKept);
            WriteTexts(json, "channels", rows.Channels);
            json.WritePropertyName("state");
            if (rows.State is { } state) json.WriteRawValue(state);
            else json.WriteNullValue();
            WriteJournal(json, rows.Journal);
            WriteTimers(json, rows.Timers);
            WriteTexts(json, "messages", rows.Messages);
            WriteDeadLetters(json, rows.DeadLetters);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    static void WriteJournal(Utf8JsonWriter json, IReadOnlyList<JournalRow> journal)
    {
        json.WriteStartArray("journal");
        foreach (var row in journal)
        {
            json.WriteStartObject();
            json.WriteString("at", InstantPattern.ExtendedIso.Format(row.At));
            json.WriteString("kind", row.Kind);
            json.WritePropertyName("data");
            json.WriteRawValue(row.Data);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteDeadLetters(Utf8JsonWriter json, IReadOnlyList<DeadLetter> letters)
    {
        json.WriteStartArray("deadLetters");
        foreach (var letter in letters)
        {
            json.WriteStartObject();
            json.WriteString("at", InstantPattern.ExtendedIso.Format(letter.At));
            json.WriteString("code", letter.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteTimers(Utf8JsonWriter json, IReadOnlyList<TimerRow> timers)
    {
        json.WriteStartArray("timers");
        foreach (var row in timers)
        {
            json.WriteStartObject();
            json.WriteString("kind", row.Timer.Kind);
            json.WriteString("key", row.Timer.Key);
            json.WriteString("dueAt", InstantPattern.ExtendedIso.Format(row.DueAt));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

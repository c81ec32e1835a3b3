using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Core.RedFlags;

/// <summary>Says in one line of JSON what was read, and why.</summary>
public static class RedFlagReport
{
    private static readonly JsonWriterOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>{"text","language","level","flags":[ids],"why":[...]}; what was cancelled stands in "why" too.</summary>
    public static string Line(string text, Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, readable))
        {
            json.WriteStartObject();
            json.WriteString("text", Whole(text));
            json.WriteString("language", reading.Language);
            json.WriteString("level", Word(reading.Level));
            WriteList(json, "flags", reading.Findings.Select(finding => finding.Flag).Distinct());
            WriteList(json, "why", reading.Findings.Select(Why).Concat(reading.Cancelled.Select(Why)));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Word(Level level) => level.ToString().ToLowerInvariant();

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(Whole(item));
        json.WriteEndArray();
    }

    private static string Why(Finding finding)
    {
        var words = string.Join(", ", finding.Words.Select(word => $"{word.Key} = \"{word.Value}\""));
        var asks = finding.Clarifier is null ? "" : $", asks {finding.Clarifier} (unanswered: {Word(finding.Unanswered)})";
        var about = finding.About == About.SomebodyElse ? ", about somebody else" : "";
        return $"{finding.Flag} {Word(finding.Level)}{asks}{about}: rule {finding.Rule} in \"{finding.Clause}\": {words}";
    }

    private static string Why(Cancellation cancelled) => $"{cancelled.Flag} does not count ({cancelled.Reason}): rule {cancelled.Rule} in \"{cancelled.Clause}\"";

    /// <summary>Half a surrogate pair cannot be written as UTF-8.</summary>
    private static string Whole(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}

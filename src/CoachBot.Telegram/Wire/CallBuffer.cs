using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>Where a call's JSON is written; taken from a shelf and put back after the answer.</summary>
internal sealed class CallBuffer : IDisposable
{
    private const int MostShelved = 128;
    private const int LargestShelved = 64 * 1024;

    // Only < > and & would be escaped for the sake of HTML pages; a body of a call is none.
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly ConcurrentBag<CallBuffer> shelf = [];

    private readonly ArrayBufferWriter<byte> bytes = new(1024);
    private readonly Utf8JsonWriter json;

    private CallBuffer() => json = new(bytes, options);

    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

    public static CallBuffer Fill(BotCall call)
    {
        if (!shelf.TryTake(out var buffer)) buffer = new();
        buffer.bytes.ResetWrittenCount();
        buffer.json.Reset();
        buffer.json.WriteStartObject();
        call.Write(buffer.json);
        buffer.json.WriteEndObject();
        buffer.json.Flush();
        return buffer;
    }

    /// <summary>Only after an answer: before, the network may still read from it.</summary>
    public void Shelve()
    {
        if (shelf.Count < MostShelved && bytes.Capacity <= LargestShelved) shelf.Add(this);
        else Dispose();
    }

    public void Dispose() => json.Dispose();
}

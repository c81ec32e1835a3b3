using System.Text.Json;
using NodaTime;

namespace CoachBot.Telegram.Wire;

/// <summary>Reads the "result" of an answer.</summary>
/// <param name="result">The value's own JSON; empty where there is none.</param>
internal delegate T ResultReader<out T>(ReadOnlySpan<byte> result);

/// <summary>Reads an answer's envelope: {"ok":true,"result":...} or {"ok":false,"error_code":N,"description":"...","parameters":{...}}.</summary>
internal static class AnswerReader
{
    private static readonly Duration UnknownWait = Duration.FromSeconds(5);

    /// <param name="retryAfter">The header of this name, in seconds; a proxy may say it without a body.</param>
    public static Answer<T> Read<T>(int status, ReadOnlySpan<byte> body, int? retryAfter, ResultReader<T> read)
    {
        var envelope = new Envelope();
        try
        {
            envelope = Envelope.Read(body);
            if (envelope.IsOk && status < 300) return new Answer<T>.Ok(read(body[envelope.Result]));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // A page of a proxy, or half an answer: the status says all there is.
            envelope = new();
        }

        return new Answer<T>.No(Why(status, envelope, retryAfter));
    }

    private static Failure Why(int status, Envelope envelope, int? retryAfter) =>
        (envelope.Code, status) switch
        {
            _ when envelope.MigrateTo is { } chat => new Failure.Migrated(chat),
            (429, _) or (0, 429) => new Failure.TooMany(Wait(envelope.RetryAfter ?? retryAfter)),
            (400, _) => Bad(envelope.Description ?? ""),
            (401, _) or (0, 401) => new Failure.Unauthorised(),
            (403, _) or (0, 403) => new Failure.Forbidden(),
            (404, _) or (0, 404) => new Failure.NotFound(),
            (409, _) => new Failure.Conflict(Says(envelope.Description, "webhook")),
            (413, _) or (0, 413) => new Failure.TooLarge(),
            ( >= 500 and var code, _) => new Failure.Server((int)code),
            (0, >= 500) => new Failure.Server(status),
            _ => new Failure.Odd(status),
        };

    private static Duration Wait(long? seconds) => seconds is > 0 and { } known ? Duration.FromSeconds(known) : UnknownWait;

    private static Failure Bad(string description) =>
        Says(description, "file is too big") ? new Failure.TooLarge() : new Failure.BadRequest(FaultOf(description), Loggable(description));

    private static Fault FaultOf(string description) => description switch
    {
        _ when Says(description, "message is not modified") => Fault.NotModified,
        _ when Says(description, "query is too old") || Says(description, "query ID is invalid") => Fault.QueryTooOld,
        _ when Says(description, "can't parse entities") => Fault.CannotParse,
        _ when Says(description, "chat not found") || Says(description, "PEER_ID_INVALID") => Fault.ChatNotFound,
        _ when Says(description, "message to edit not found") || Says(description, "message can't be edited") => Fault.MessageGone,
        _ when Says(description, "wrong file identifier") || Says(description, "wrong remote file") || Says(description, "FILE_REFERENCE") => Fault.WrongFile,
        _ => Fault.Other,
    };

    private static bool Says(string? description, string words) =>
        description?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>What stands before the first quote: the platform quotes pieces of what was sent.</summary>
    private static string Loggable(string description)
    {
        const int longest = 120;
        var quote = description.AsSpan().IndexOfAny("\"'«“");
        var safe = quote < 0 ? description : description[..quote];
        return safe.Length <= longest ? safe : safe[..longest];
    }

    private sealed class Envelope
    {
        public bool IsOk { get; private set; }

        public Range Result { get; private set; } = 0..0;

        public long Code { get; private set; }

        public string? Description { get; private set; }

        public long? RetryAfter { get; private set; }

        public long? MigrateTo { get; private set; }

        public static Envelope Read(ReadOnlySpan<byte> body)
        {
            var envelope = new Envelope();
            var json = new Utf8JsonReader(body);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return envelope;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName) envelope.Take(ref json);
            return envelope;
        }

        private void Take(ref Utf8JsonReader json)
        {
            if (json.ValueTextEquals("ok"u8)) IsOk = json.Read() && json.TokenType == JsonTokenType.True;
            else if (json.ValueTextEquals("result"u8)) Result = Value(ref json);
            else if (json.ValueTextEquals("error_code"u8)) Code = Number(ref json) ?? 0;
            else if (json.ValueTextEquals("description"u8)) Description = Text(ref json);
            else if (json.ValueTextEquals("retry_after"u8)) RetryAfter = Number(ref json);
            else if (json.ValueTextEquals("migrate_to_chat_id"u8)) MigrateTo = Number(ref json);
            else if (json.ValueTextEquals("parameters"u8)) Parameters(ref json);
            else Value(ref json);
        }

        private void Parameters(ref Utf8JsonReader json)
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject) json.Skip();
            else
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName) Take(ref json);
        }

        private static Range Value(ref Utf8JsonReader json)
        {
            json.Read();
            var start = (int)json.TokenStartIndex;
            json.Skip();
            return start..(int)json.BytesConsumed;
        }

        private static long? Number(ref Utf8JsonReader json)
        {
            json.Read();
            if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number)) return number;
            json.Skip();
            return null;
        }

        private static string? Text(ref Utf8JsonReader json)
        {
            json.Read();
            if (json.TokenType == JsonTokenType.String) return json.GetString();
            json.Skip();
            return null;
        }
    }
}

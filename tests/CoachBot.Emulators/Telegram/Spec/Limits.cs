using System.Text;
using System.Text.Json;
using CoachBot.Emulators.Telegram.Methods;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Spec;

/// <summary>The rules that the document says in words alone: lengths, counts, letters.</summary>
internal static class Limits
{
    private static readonly (string Method, string Field, int Least, int Most)[] lengths =
    [
        ("answerCallbackQuery", "text", 0, 200),
        ("setMyName", "name", 0, 64),
        ("setMyDescription", "description", 0, 512),
        ("setMyShortDescription", "short_description", 0, 120),
        ("setWebhook", "secret_token", 1, 256),
        ("sendMessage", "text", 1, int.MaxValue),
    ];

    private static readonly (string Method, string Field, long Least, long Most)[] ranges =
        [("getUpdates", "limit", 1, 100), ("getUpdates", "timeout", 0, 50), ("setWebhook", "max_connections", 1, 100)];

    public static IEnumerable<string> Of(Call call) =>
        OfLengths(call).Concat(OfRanges(call)).Concat(OfWords(call)).Concat(OfMarkup(call)).Concat(OfCommands(call)).Concat(OfParts(call));

    public static IEnumerable<string> OfVerb(RecordedRequest request)
    {
        if (request.Verb is not ("GET" or "POST")) yield return $"{request.Verb} is neither GET nor POST";
        if (request.Call.Text("language_code") is { Length: not (0 or 2) }) yield return "language_code has not two letters";
    }

    private static IEnumerable<string> OfLengths(Call call) =>
        from limit in lengths
        where Is(call, limit.Method) && call.Text(limit.Field) is { } text && (text.Length < limit.Least || text.Length > limit.Most)
        select $"{limit.Field} has {call.Text(limit.Field)!.Length} characters, not {limit.Least} to {limit.Most}";

    private static IEnumerable<string> OfRanges(Call call) =>
        from range in ranges
        where Is(call, range.Method) && call.Number(range.Field) is { } number && (number < range.Least || number > range.Most)
        select $"{range.Field} is {call.Number(range.Field)}, not {range.Least} to {range.Most}";

    /// <summary>Counted after the entities are read.</summary>
    private static IEnumerable<string> OfWords(Call call)
    {
        if (call.Has("parse_mode") && (call.Has("entities") || call.Has("caption_entities"))) yield return "parse_mode and entities exclude each other";
        if (Is(call, "answerCallbackQuery")) yield break;
        if (call.Has("text") && Refusal(() => Words.OfText(call)) is { } text) yield return text;
        if (call.Has("caption") && Refusal(() => Words.OfCaption(call)) is { } caption) yield return caption;
        if (call.Structure("entities") is { ValueKind: JsonValueKind.Array } entities)
            foreach (var entity in entities.EnumerateArray().Where(entity => Outside(entity, call.Text("text") ?? "")))
                yield return $"the entity {entity} lies outside the text";
    }

    private static bool Outside(JsonElement entity, string text) =>
        entity.GetProperty("offset").GetInt32() < 0 || entity.GetProperty("length").GetInt32() < 1
        || entity.GetProperty("offset").GetInt32() + entity.GetProperty("length").GetInt32() > text.Length;

    private static IEnumerable<string> OfMarkup(Call call)
    {
        if (!call.Has("reply_markup")) yield break;
        if (Refusal(() => Markup.Inline(call)) is { } fault) yield return fault;
        if (call.Structure("reply_markup") is { ValueKind: JsonValueKind.Object } markup
            && markup.TryGetProperty("input_field_placeholder", out var hint) && hint.GetString() is not { Length: >= 1 and <= 64 })
            yield return "input_field_placeholder has not 1 to 64 characters";
    }

    private static IEnumerable<string> OfCommands(Call call) =>
        Is(call, "setMyCommands") && Refusal(() => ProfileMethods.Check(call)) is { } fault ? [fault] : [];

    /// <summary>Some servers read a part's name only when it stands in quotes.</summary>
    private static IEnumerable<string> OfParts(Call call) =>
        from part in call.Dispositions
        where !part.Replace(" ", "", StringComparison.Ordinal).Contains(";name=\"", StringComparison.Ordinal) || !Ascii.IsValid(part)
        select $"the part '{part}' has no quoted name or is not ASCII";

    private static string? Refusal<T>(Func<T> check)
    {
        try
        {
            check();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Message;
        }
    }

    private static bool Is(Call call, string method) => string.Equals(call.Method, method, StringComparison.OrdinalIgnoreCase);
}

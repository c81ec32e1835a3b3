using System.Text.Json;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Limits;

/// <summary>What a message must keep, as the platform judges it; stricter than its own document.</summary>
public static class MessageLimits
{
    public const int MostContent = 2000;
    private const int MostEmbeds = 10, MostFiles = 10, MostNonce = 25;
    private const long MostBytes = 10 * 1024 * 1024;
    private const long SuppressEmbeds = 4, Ephemeral = 64, Silent = 4096, ComponentsV2 = 32768;

    public static IReadOnlyList<Breach> Breaches(JsonElement body, IReadOnlyList<RecordedPart> parts, MessageUse use)
    {
        if (body.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null && parts.Count > 0) return [];
        if (body.ValueKind != JsonValueKind.Object) return [Breach.Wrong("_misc", "Only dictionaries are allowed.")];
        var breaches = new List<Breach>();
        var flags = Json.Number(body, "flags") ?? 0;
        if (Json.Text(body, "content") is { Length: > MostContent }) breaches.Add(Breach.TooLong("content", MostContent));
        if (Json.Items(body, "embeds").Count() > MostEmbeds) breaches.Add(Breach.TooLong("embeds", MostEmbeds));
        if ((flags & ~Allowed(use)) != 0) breaches.Add(Breach.Wrong("flags", "This flag cannot be set here."));
        if ((flags & ComponentsV2) != 0 && (Json.Text(body, "content") is { Length: > 0 } || Json.Items(body, "embeds").Any())) breaches.Add(Breach.Wrong("content", "Not with IS_COMPONENTS_V2."));
        breaches.AddRange(Nonce(body, use));
        breaches.AddRange(Mentions(body));
        breaches.AddRange(Attachments(body, parts));
        breaches.AddRange(EmbedLimits.Breaches(body));
        breaches.AddRange(ComponentLimits.Breaches(body, (flags & ComponentsV2) != 0));
        return breaches;
    }

    /// <summary>Nothing to be seen in it.</summary>
    public static bool IsEmpty(JsonElement message, IReadOnlyList<RecordedPart> parts) =>
        string.IsNullOrWhiteSpace(Json.Text(message, "content")) && !Json.Items(message, "embeds").Any() && !Json.Items(message, "attachments").Any()
        && !Json.Items(message, "components").Any() && !Json.Items(message, "sticker_ids").Any() && !parts.Any(part => part.FileName is not null)
        && !(message.ValueKind == JsonValueKind.Object && message.TryGetProperty("poll", out _));

    private static long Allowed(MessageUse use) => use switch
    {
        MessageUse.Channel => SuppressEmbeds | Silent | ComponentsV2,
        MessageUse.Interaction => SuppressEmbeds | Ephemeral | Silent | ComponentsV2,
        _ => SuppressEmbeds | ComponentsV2,
    };

    private static IEnumerable<Breach> Nonce(JsonElement body, MessageUse use)
    {
        if (body.TryGetProperty("nonce", out var nonce) && nonce.ToString().Length > MostNonce) yield return Breach.TooLong("nonce", MostNonce);
        var canEnforce = use == MessageUse.Channel && nonce.ValueKind is JsonValueKind.String or JsonValueKind.Number;
        if (Json.IsTrue(body, "enforce_nonce") && !canEnforce) yield return Breach.Wrong("enforce_nonce", "Needs a nonce, and a channel.");
    }

    private static IEnumerable<Breach> Mentions(JsonElement body)
    {
        if (!body.TryGetProperty("allowed_mentions", out var allowed)) yield break;
        foreach (var kind in (string[])["users", "roles"])
        {
            var isParsed = Json.Items(allowed, "parse").Any(parsed => parsed.ToString() == kind);
            if (isParsed && Json.Items(allowed, kind).Any()) yield return Breach.Wrong("allowed_mentions", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        }
    }

    private static IEnumerable<Breach> Attachments(JsonElement body, IReadOnlyList<RecordedPart> parts)
    {
        var files = parts.Where(part => part.FileName is not null).ToList();
        if (files.Count > MostFiles || Json.Items(body, "attachments").Count() > MostFiles) yield return Breach.TooLong("attachments", MostFiles);
        foreach (var file in files.Where(file => file.Bytes.Length > MostBytes)) yield return Breach.Wrong(file.Name, "The file is too large.");
        foreach (var attachment in Json.Items(body, "attachments"))
        {
            var id = attachment.TryGetProperty("id", out var given) ? given.ToString() : "";
            var isNew = id.Length < 15;
            if (isNew && !files.Any(file => file.Name == $"files[{id}]")) yield return Breach.Wrong("attachments", $"No files[{id}] was uploaded.");
            if (Json.Text(attachment, "description") is { Length: > 1024 }) yield return Breach.TooLong("attachments.description", 1024);
        }
    }
}

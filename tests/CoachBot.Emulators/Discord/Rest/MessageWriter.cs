using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.World;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>Makes the bot's messages of what its requests say.</summary>
internal sealed class MessageWriter(DiscordHouse house)
{
    private static readonly string[] taken = ["content", "embeds", "components", "flags", "tts"];

    public DiscordMessage New(RestRequest request, JsonElement body, DiscordChannel channel, long moreFlags = 0)
    {
        var json = house.World.Talk.Blank(house.Ids.Next(), channel, house.World.Bot.ToJson());
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("nonce", out var nonce)) json["nonce"] = JsonNode.Parse(nonce.GetRawText());
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("message_reference", out var reference)) json["message_reference"] = JsonNode.Parse(reference.GetRawText());
        return Filled(new(json["id"]!.GetValue<string>(), channel.Id, house.World.Bot.Id, default), json, request, body, moreFlags);
    }

    public DiscordMessage Edited(DiscordMessage message, RestRequest request, JsonElement body)
    {
        var json = Json.Thaw(message.Json);
        json["edited_timestamp"] = house.World.Talk.Stamp();
        return Filled(message, json, request, body, message.Flags & 64);
    }

    private static DiscordMessage Filled(DiscordMessage message, JsonObject json, RestRequest request, JsonElement body, long flags)
    {
        if (body.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in taken.Where(name => body.TryGetProperty(name, out _))) json[name] = JsonNode.Parse(body.GetProperty(name).GetRawText()) ?? Empty(name);
        }

        json["flags"] = (Json.Number(body, "flags") ?? 0) | flags;
        Number(json["components"] as JsonArray, 1);
        var files = Attach(json, request, body, message.Files);
        return message with { Json = Json.Freeze(json), Files = files };
    }

    private static JsonNode Empty(string name) => name is "embeds" or "components" ? new JsonArray() : name is "content" ? JsonValue.Create("") : JsonValue.Create(0);

    /// <summary>Components without an id are given the next one, selects their bounds.</summary>
    private static int Number(JsonArray? components, int next)
    {
        foreach (var component in (components ?? []).OfType<JsonObject>())
        {
            component["id"] ??= next++;
            if (component["type"]?.GetValue<int>() is >= 5 and <= 8 or 3) (component["min_values"], component["max_values"]) = (component["min_values"]?.DeepClone() ?? 1, component["max_values"]?.DeepClone() ?? 1);
            next = Number(component["components"] as JsonArray, next);
        }

        return next;
    }

    /// <summary>Those listed stay or come; without a list all stay, and every upload comes.</summary>
    private static Dictionary<string, byte[]> Attach(JsonObject json, RestRequest request, JsonElement body, IReadOnlyDictionary<string, byte[]> before)
    {
        var isListed = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("attachments", out var given) && given.ValueKind == JsonValueKind.Array;
        var had = (json["attachments"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var listed = isListed ? Json.Items(body, "attachments").ToList() : [];
        var kept = isListed ? had.Where(old => listed.Any(entry => IdOf(entry) == old["id"]!.GetValue<string>())) : had;
        var attachments = kept.Select(old => old.DeepClone()).ToList();
        var files = attachments.Select(old => old["filename"]!.GetValue<string>()).Where(before.ContainsKey).ToDictionary(name => name, name => before[name], StringComparer.Ordinal);
        foreach (var (n, part) in request.Files)
        {
            var entry = listed.Find(one => IdOf(one) == n);
            var name = Json.Text(entry, "filename") ?? part.FileName ?? "file";
            files[name] = part.Bytes;
            attachments.Add(new JsonObject
            {
                ["id"] = $"{request.Recorded.Number}{n.PadLeft(3, '0')}",
                ["filename"] = name,
                ["size"] = part.Bytes.Length,
                ["description"] = Json.Text(entry, "description"),
                ["content_type"] = part.ContentType,
                ["url"] = $"https://cdn.invalid/{name}",
                ["proxy_url"] = $"https://cdn.invalid/{name}",
            });
        }

        json["attachments"] = new JsonArray([.. attachments]);
        return files;
    }

    private static string? IdOf(JsonElement entry) => entry.TryGetProperty("id", out var id) ? id.ToString() : null;
}

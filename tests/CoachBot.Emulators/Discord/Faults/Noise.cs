using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.Faults;

/// <summary>What a later version of the platform may send: unknown fields in every object, and nulls for what was absent.</summary>
internal static class Noise
{
    private static readonly string[] oftenAbsent = ["member", "guild_id", "message_reference", "nonce", "flags", "attachment_size_limit", "components"];

    public static JsonNode? In(JsonNode? json)
    {
        switch (json)
        {
            case JsonObject given:
                var noisy = new JsonObject { ["new_in_2027"] = new JsonObject { ["of"] = new JsonArray(1, null, "x") } };
                foreach (var (name, value) in given) noisy[name] = In(value);
                foreach (var name in oftenAbsent.Where(name => given.ContainsKey("type") && !given.ContainsKey(name))) noisy[name] = null;
                return noisy;
            case JsonArray list:
                return new JsonArray([.. list.Select(In)]);
            default:
                return json?.DeepClone();
        }
    }
}

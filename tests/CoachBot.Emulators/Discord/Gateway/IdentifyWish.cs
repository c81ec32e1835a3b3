using System.Text.Json;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>The d of op 2.</summary>
internal sealed record IdentifyWish(string Token, int Intents, int Shard, int Shards)
{
    public static IdentifyWish? Read(JsonElement d)
    {
        if (Json.Text(d, "token") is not { } token || Json.Number(d, "intents") is not { } intents) return null;
        if (!d.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return null;
        if (!d.TryGetProperty("shard", out var shard)) return new(token, Clamp(intents), 0, 1);
        if (shard.ValueKind != JsonValueKind.Array || shard.GetArrayLength() != 2) return null;
        return new(token, Clamp(intents), shard[0].GetInt32(), shard[1].GetInt32());
    }

    /// <summary>The close code that it earns, or null.</summary>
    public int? Fault(DiscordOptions options)
    {
        if (Shard < 0 || Shards < 1 || Shard >= Shards) return CloseCode.InvalidShard;
        if (Shards < options.Shards) return CloseCode.ShardingRequired;
        if (Intents < 0 || (Intents & ~Gateway.Intents.Known) != 0) return CloseCode.InvalidIntents;
        if ((Intents & Gateway.Intents.Privileged & ~options.PrivilegedIntents) != 0) return CloseCode.DisallowedIntents;
        return null;
    }

    private static int Clamp(long intents) => intents is < 0 or > int.MaxValue ? -1 : (int)intents;
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.World;

/// <summary>The registered commands, and which of them the picker shows where.</summary>
internal sealed class CommandShelf(DiscordHouse house, DiscordWorld world)
{
    private const string Everywhere = "";
    private readonly Dictionary<string, IReadOnlyList<JsonElement>> shelves = new(StringComparer.Ordinal);

    public IReadOnlyList<JsonElement> Global => In(null);

    public IReadOnlyList<JsonElement> In(string? guild)
    {
        lock (world.Gate) return shelves.GetValueOrDefault(guild ?? Everywhere, []);
    }

    /// <summary>The same name and type keep their id; what is not in the list is gone.</summary>
    public IReadOnlyList<JsonElement> Overwrite(string? guild, IEnumerable<JsonElement> wanted)
    {
        lock (world.Gate)
        {
            var before = In(guild);
            return shelves[guild ?? Everywhere] = [.. wanted.Select(command => Stored(command, guild, before))];
        }
    }

    /// <exception cref="InvalidOperationException">Commands are registered, and this one is not, or not for that place.</exception>
    public string IdFor(string name, DiscordChannel where)
    {
        if (Global.Count == 0) return house.Ids.Next();
        var found = Global.FirstOrDefault(command => Json.Text(command, "name") == name);
        if (found.ValueKind == JsonValueKind.Undefined || !IsShown(found, where)) throw new InvalidOperationException($"The picker shows no /{name} there.");
        return Json.Text(found, "id")!;
    }

    private static bool IsShown(JsonElement command, DiscordChannel where) =>
        Allows(command, "contexts", where.Context) && Allows(command, "integration_types", where.HasBot ? 0 : 1);

    /// <summary>A list that is not given, or null, is the default: everything in contexts, servers alone in installations.</summary>
    private static bool Allows(JsonElement command, string list, int wanted)
    {
        if (!command.TryGetProperty(list, out var given) || given.ValueKind != JsonValueKind.Array) return list == "contexts" || wanted == 0;
        return given.EnumerateArray().Any(number => number.GetInt32() == wanted);
    }

    private JsonElement Stored(JsonElement command, string? guild, IReadOnlyList<JsonElement> before)
    {
        var json = Json.Thaw(command);
        var type = Json.Number(command, "type") ?? 1;
        var known = before.FirstOrDefault(one => Json.Text(one, "name") == Json.Text(command, "name") && Json.Number(one, "type") == type);
        (json["id"], json["type"], json["application_id"]) = (Json.Text(known, "id") ?? house.Ids.Next(), type, world.Bot.ApplicationId);
        (json["version"], json["default_member_permissions"], json["nsfw"]) = (house.Ids.Next(), null, false);
        if (guild is not null) json["guild_id"] = guild;
        json["name_localizations"] ??= null;
        json["description_localizations"] ??= null;
        return Json.Freeze(json);
    }
}

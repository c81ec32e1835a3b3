using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.World;

/// <summary>A place where messages stand: a DM with the bot, a channel of a server, or a place where the bot is not.</summary>
public sealed class DiscordChannel
{
    private ImmutableList<DiscordMessage> messages = [];

    internal DiscordChannel(string id, string name) => (Id, Name) = (id, name);

    public string Id { get; }

    public string Name { get; }

    /// <summary>Null outside servers.</summary>
    public DiscordServer? Server { get; internal init; }

    /// <summary>The other side of a DM with the bot.</summary>
    public DiscordPerson? Recipient { get; internal init; }

    /// <summary>0 in a server, 1 in a DM, 3 in a group.</summary>
    public int Type => Server is not null ? 0 : Recipient is not null ? 1 : 3;

    /// <summary>0 in a server, 1 in a DM with the bot, 2 in any other private channel.</summary>
    public int Context => Server is not null ? 0 : Recipient is not null ? 1 : 2;

    public bool HasBot => Recipient is not null || Server is { HasBot: true };

    /// <summary>What stands there for everybody; ephemeral answers do not.</summary>
    public IReadOnlyList<DiscordMessage> Messages => Volatile.Read(ref messages);

    /// <summary>How often the bot began to type.</summary>
    public int Typed { get; internal set; }

    internal void Put(DiscordMessage message) => ImmutableInterlocked.Update(ref messages, (all, one) => Placed(all, one), message);

    internal void Remove(string id) => ImmutableInterlocked.Update(ref messages, (all, gone) => all.RemoveAll(message => message.Id == gone), id);

    internal static ImmutableList<DiscordMessage> Placed(ImmutableList<DiscordMessage> all, DiscordMessage one)
    {
        var at = all.FindLastIndex(message => message.Id == one.Id);
        return at < 0 ? all.Add(one) : all.SetItem(at, one with { Version = all[at].Version + 1 });
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Type, ["flags"] = 0, ["last_message_id"] = messages.IsEmpty ? null : messages[^1].Id };
        if (Server is not null)
        {
            (json["guild_id"], json["name"], json["position"], json["nsfw"]) = (Server.Id, Name, 0, false);
            (json["permission_overwrites"], json["parent_id"], json["topic"], json["rate_limit_per_user"]) = (new JsonArray(), null, null, 0);
        }

        if (Recipient is not null) json["recipients"] = new JsonArray(Recipient.ToJson());
        return json;
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.World;

/// <summary>A guild; without the bot in it, its people can only bring the bot along as their own app.</summary>
public sealed class DiscordServer
{
    private readonly DiscordHouse house;
    private ImmutableList<DiscordChannel> channels = [];
    private ImmutableList<DiscordPerson> people = [];

    internal DiscordServer(DiscordHouse house, string name, bool hasBot) => (this.house, Name, Id, HasBot) = (house, name, house.Ids.Next(), hasBot);

    public string Id { get; }

    public string Name { get; }

    public bool HasBot { get; }

    /// <summary>The server's own language.</summary>
    public string Locale { get; set; } = "en-US";

    public IReadOnlyList<DiscordPerson> People => Volatile.Read(ref people);

    public IReadOnlyList<DiscordChannel> Channels => Volatile.Read(ref channels);

    /// <summary>The channel of that name, made when it is not there.</summary>
    public DiscordChannel Channel(string name)
    {
        if (Channels.FirstOrDefault(known => known.Name == name) is { } found) return found;
        var made = new DiscordChannel(house.Ids.Next(), name) { Server = this };
        ImmutableInterlocked.Update(ref channels, (all, one) => all.Add(one), made);
        return made;
    }

    public void Add(params IReadOnlyList<DiscordPerson> joining) =>
        ImmutableInterlocked.Update(ref people, (all, more) => all.AddRange(more), joining);

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["name"] = Name,
            ["icon"] = null,
            ["splash"] = null,
            ["owner_id"] = people.IsEmpty ? Id : people[0].Id,
            ["preferred_locale"] = Locale,
            ["unavailable"] = false,
            ["large"] = false,
            ["member_count"] = people.Count + 1,
            ["joined_at"] = "2026-01-05T18:00:00.000000+00:00",
            ["features"] = new JsonArray(),
            ["afk_timeout"] = 300,
            ["premium_tier"] = 0,
            ["nsfw_level"] = 0,
            ["mfa_level"] = 0,
            ["verification_level"] = 0,
            ["explicit_content_filter"] = 0,
            ["default_message_notifications"] = 0,
            ["system_channel_flags"] = 0,
            ["premium_progress_bar_enabled"] = false,
            ["roles"] = new JsonArray(Everyone()),
            ["members"] = new JsonArray(BotAsMember()),
            ["channels"] = new JsonArray([.. channels.Select(channel => channel.ToJson())]),
        };
        foreach (var empty in (string[])["emojis", "stickers", "threads", "presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds"]) json[empty] = new JsonArray();
        return json;
    }

    private JsonObject Everyone() => new()
    {
        ["id"] = Id,
        ["name"] = "@everyone",
        ["permissions"] = "2222085186637376",
        ["position"] = 0,
        ["color"] = 0,
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = false,
        ["flags"] = 0,
    };

    private JsonObject BotAsMember() => new()
    {
        ["user"] = house.World.Bot.ToJson(),
        ["roles"] = new JsonArray(),
        ["joined_at"] = "2026-01-05T18:00:00.000000+00:00",
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
    };
}

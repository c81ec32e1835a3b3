using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Gateway;

namespace CoachBot.Emulators.Discord.World;

/// <summary>Messages: who writes them, where they stand, who hears of them.</summary>
internal sealed class Talk(DiscordHouse house, DiscordWorld world)
{
    public DiscordMessage Say(DiscordPerson person, DiscordChannel channel, string content)
    {
        lock (world.Gate)
        {
            var json = Blank(house.Ids.Next(), channel, person.ToJson());
            json["content"] = content;
            if (content.Contains($"<@{world.Bot.Id}>", StringComparison.Ordinal)) json["mentions"] = new JsonArray(world.Bot.ToJson());
            var message = new DiscordMessage(json["id"]!.GetValue<string>(), channel.Id, person.Id, Json.Freeze(json));
            channel.Put(message);
            Publish("MESSAGE_CREATE", message, channel);
            house.Changes.Tell();
            return message;
        }
    }

    public DiscordMessage Edit(DiscordPerson person, DiscordMessage message, string content)
    {
        if (message.AuthorId != person.Id) throw new InvalidOperationException("One edits one's own messages only.");
        lock (world.Gate)
        {
            var channel = world.FindChannel(message.ChannelId)!;
            var json = Json.Thaw(message.Json);
            (json["content"], json["edited_timestamp"]) = (content, Stamp());
            var edited = message with { Json = Json.Freeze(json), Version = message.Version + 1 };
            channel.Put(edited);
            Publish("MESSAGE_UPDATE", edited, channel);
            house.Changes.Tell();
            return edited;
        }
    }

    /// <summary>Everything that a message has, empty.</summary>
    public JsonObject Blank(string id, DiscordChannel channel, JsonObject author) => new()
    {
        ["id"] = id,
        ["channel_id"] = channel.Id,
        ["type"] = 0,
        ["content"] = "",
        ["author"] = author,
        ["timestamp"] = Stamp(),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["pinned"] = false,
        ["flags"] = 0,
    };

    public string Stamp() => house.Clock.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'");

    /// <summary>The bot hears of its own messages too. An ephemeral one names no server.</summary>
    public void Publish(string name, DiscordMessage message, DiscordChannel channel)
    {
        if (!channel.HasBot) return;
        var payload = Json.Thaw(message.Json);
        payload["channel_type"] = channel.Type;
        if (channel.Server is { } server && !message.IsEphemeral)
        {
            payload["guild_id"] = server.Id;
            if (world.FindPerson(message.AuthorId) is { } author) payload["member"] = author.ToMember();
        }

        var intent = channel.Server is null ? Intents.DirectMessages : Intents.GuildMessages;
        house.Gateway.Dispatch(new(name, payload, intent, channel.Server?.Id) { Blanked = MayRead(message, channel) ? null : Blanked(payload) });
    }

    private bool MayRead(DiscordMessage message, DiscordChannel channel) =>
        channel.Server is null || message.AuthorId == world.Bot.Id
        || Json.Items(message.Json, "mentions").Any(mentioned => Json.Text(mentioned, "id") == world.Bot.Id);

    private static JsonObject Blanked(JsonObject payload)
    {
        var blank = payload.DeepClone().AsObject();
        blank["content"] = "";
        foreach (var list in (string[])["embeds", "attachments", "components"]) blank[list] = new JsonArray();
        return blank;
    }
}

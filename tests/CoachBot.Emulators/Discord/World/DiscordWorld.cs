using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Gateway;

namespace CoachBot.Emulators.Discord.World;

/// <summary>Everybody and every place; changed only under its gate.</summary>
internal sealed class DiscordWorld
{
    private readonly DiscordHouse house;
    private ImmutableList<DiscordPerson> people = [];
    private ImmutableList<DiscordServer> servers = [];
    private ImmutableDictionary<string, DiscordInteraction> interactions = ImmutableDictionary<string, DiscordInteraction>.Empty;
    private ImmutableList<DiscordChannel> groups = [];

    public DiscordWorld(DiscordHouse house)
    {
        this.house = house;
        Bot = new(house.Ids.Next(), house.Ids.Next());
        Talk = new(house, this);
        Desk = new(house, this);
        Commands = new(house, this);
    }

    public Lock Gate { get; } = new();

    public BotUser Bot { get; }

    public Talk Talk { get; }

    public InteractionDesk Desk { get; }

    public CommandShelf Commands { get; }

    public IReadOnlyList<DiscordPerson> People => Volatile.Read(ref people);

    public IReadOnlyList<DiscordServer> Servers => Volatile.Read(ref servers);

    public DiscordPerson Person(string name, string locale)
    {
        var person = new DiscordPerson(house, name) { Locale = locale };
        ImmutableInterlocked.Update(ref people, (all, one) => all.Add(one), person);
        return person;
    }

    public DiscordServer Server(string name, bool hasBot)
    {
        var server = new DiscordServer(house, name, hasBot);
        ImmutableInterlocked.Update(ref servers, (all, one) => all.Add(one), server);
        return server;
    }

    public DiscordChannel Group(string name)
    {
        var group = new DiscordChannel(house.Ids.Next(), name);
        ImmutableInterlocked.Update(ref groups, (all, one) => all.Add(one), group);
        return group;
    }

    public DiscordPerson? FindPerson(string id) => People.FirstOrDefault(person => person.Id == id);

    public DiscordChannel? FindChannel(string id) =>
        People.Select(person => person.Direct).Concat(Servers.SelectMany(server => server.Channels)).Concat(groups).FirstOrDefault(channel => channel.Id == id);

    public void Add(DiscordInteraction interaction)
    {
        ImmutableInterlocked.TryAdd(ref interactions, interaction.Token, interaction);
        interaction.Person.Add(interaction);
    }

    public DiscordInteraction? FindInteraction(string token) => Volatile.Read(ref interactions).GetValueOrDefault(token);

    public JsonObject Ready(GatewaySession session, string resumeUrl) => new()
    {
        ["v"] = 10,
        ["user"] = Bot.ToOwnJson(),
        ["user_settings"] = new JsonObject(),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = resumeUrl,
        ["relationships"] = new JsonArray(),
        ["private_channels"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guilds"] = new JsonArray([.. Here(session).Select(server => new JsonObject { ["id"] = server.Id, ["unavailable"] = true })]),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray("rotterdam"),
        ["auth"] = new JsonObject(),
        ["application"] = new JsonObject { ["id"] = Bot.ApplicationId, ["flags"] = 565248 },
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["_trace"] = new JsonArray("emulated"),
    };

    public IEnumerable<JsonObject> GuildCreates(GatewaySession session) =>
        (session.Intents & Intents.Guilds) == 0 ? [] : Here(session).Select(server => server.ToJson());

    private IEnumerable<DiscordServer> Here(GatewaySession session) =>
        Servers.Where(server => server.HasBot && (int)((long.Parse(server.Id) >> 22) % session.Shards) == session.Shard);
}

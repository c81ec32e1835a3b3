using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.World;

/// <summary>What people do with commands and controls, as INTERACTION_CREATE.</summary>
internal sealed class InteractionDesk(DiscordHouse house, DiscordWorld world)
{
    private const int MaxFileBytes = 10 * 1024 * 1024;

    public DiscordInteraction Command(DiscordPerson person, string name, DiscordChannel where, IReadOnlyList<(string Name, object Value)> options) =>
        Open(new(house, InteractionKind.Command, person, where), CommandPart(person, name, where, [.. options.Select(option => Option(option.Name, option.Value))]));

    public DiscordInteraction Autocomplete(DiscordPerson person, string name, DiscordChannel where, (string Name, string Partial) typed)
    {
        var option = Option(typed.Name, typed.Partial);
        option["focused"] = true;
        return Open(new(house, InteractionKind.Autocomplete, person, where), CommandPart(person, name, where, [option]));
    }

    public DiscordInteraction Press(DiscordPerson person, DiscordMessage message, string labelOrId)
    {
        var control = Newest(message).Controls.FirstOrDefault(control => control.Type == 2 && (control.Label == labelOrId || control.CustomId == labelOrId))
            ?? throw new InvalidOperationException($"No button \"{labelOrId}\" in: {message}");
        if (control.IsDisabled || control.CustomId is null) throw new InvalidOperationException($"The button \"{labelOrId}\" cannot be pressed.");
        return Component(person, message, control.CustomId, 2, null);
    }

    public DiscordInteraction PressStale(DiscordPerson person, DiscordMessage message, string customId) => Component(person, message, customId, 2, null);

    public DiscordInteraction Choose(DiscordPerson person, DiscordMessage message, IReadOnlyList<string> choices, string? customId)
    {
        var select = Newest(message).Controls.FirstOrDefault(control => control.Type == 3 && (customId is null || control.CustomId == customId))
            ?? throw new InvalidOperationException($"No select in: {message}");
        var values = choices.Select(choice => select.Options.FirstOrDefault(option => option.Label == choice || option.Value == choice).Value
            ?? throw new InvalidOperationException($"No option \"{choice}\" in: {message}"));
        return Component(person, message, select.CustomId!, 3, [.. values]);
    }

    public DiscordInteraction ChooseStale(DiscordPerson person, DiscordMessage message, string customId, string[] values) =>
        Component(person, message, customId, 3, values);

    public DiscordInteraction Submit(DiscordPerson person, DiscordInteraction opened, IReadOnlyDictionary<string, string> fields, bool isLegacyShape)
    {
        var form = opened.Modal ?? throw new InvalidOperationException("It opened no form.");
        var customId = Json.Text(form, "custom_id")!;
        var id = 0;
        var components = fields.Select(field =>
        {
            var input = new JsonObject { ["type"] = 4, ["id"] = ++id, ["custom_id"] = field.Key, ["value"] = field.Value };
            return (JsonNode)(isLegacyShape
                ? new JsonObject { ["type"] = 1, ["id"] = ++id, ["components"] = new JsonArray(input) }
                : new JsonObject { ["type"] = 18, ["id"] = ++id, ["component"] = input });
        });
        var part = new JsonObject { ["custom_id"] = customId, ["components"] = new JsonArray([.. components]) };
        return Open(new(house, InteractionKind.Form, person, opened.Channel) { CustomId = customId, Source = opened.Source }, part);
    }

    private DiscordInteraction Component(DiscordPerson person, DiscordMessage message, string customId, int type, string[]? values)
    {
        var channel = world.FindChannel(message.ChannelId) ?? throw new InvalidOperationException("The message stands nowhere.");
        var part = new JsonObject { ["custom_id"] = customId, ["component_type"] = type, ["id"] = 1 };
        if (values is not null) part["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        return Open(new(house, InteractionKind.Component, person, channel) { CustomId = customId, Source = Newest(message) }, part);
    }

    private JsonObject CommandPart(DiscordPerson person, string name, DiscordChannel where, JsonObject[] options)
    {
        var words = name.Split(' ');
        var part = new JsonObject { ["id"] = world.Commands.IdFor(words[0], where), ["name"] = words[0], ["type"] = 1 };
        if (words.Length > 1) options = [new JsonObject { ["name"] = words[1], ["type"] = 1, ["options"] = new JsonArray([.. options]) }];
        if (options.Length > 0) part["options"] = new JsonArray([.. options]);
        if (where.Server is not null && !where.Server.People.Contains(person)) throw new InvalidOperationException($"{person.Name} is not in {where.Server.Name}.");
        return part;
    }

    private static JsonObject Option(string name, object value)
    {
        var (type, json) = value switch
        {
            bool yes => (5, JsonValue.Create(yes)),
            int or long => (4, JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture))),
            double number => (10, JsonValue.Create(number)),
            _ => (3, JsonValue.Create(value.ToString()!)),
        };
        return new() { ["name"] = name, ["type"] = type, ["value"] = json };
    }

    private DiscordMessage Newest(DiscordMessage message) =>
        world.FindChannel(message.ChannelId)?.Messages.FirstOrDefault(one => one.Id == message.Id)
        ?? world.People.SelectMany(person => person.Ephemeral).FirstOrDefault(one => one.Id == message.Id) ?? message;

    private DiscordInteraction Open(DiscordInteraction interaction, JsonObject part)
    {
        lock (world.Gate)
        {
            world.Add(interaction);
            house.Gateway.Dispatch(new("INTERACTION_CREATE", Payload(interaction, part), Guild: interaction.Channel.Server?.Id));
        }

        house.Changes.Tell();
        house.Clock.Later(house.Options.AnswerDeadline, house.Changes.Tell);
        return interaction;
    }

    private JsonObject Payload(DiscordInteraction interaction, JsonObject part)
    {
        var (person, channel) = (interaction.Person, interaction.Channel);
        var json = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = world.Bot.ApplicationId,
            ["type"] = (int)interaction.Kind,
            ["data"] = part,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["channel_id"] = channel.Id,
            ["channel"] = channel.ToJson(),
            ["locale"] = person.Locale,
            ["app_permissions"] = "562949953601536",
            ["entitlements"] = new JsonArray(),
            ["context"] = channel.Context,
            ["attachment_size_limit"] = MaxFileBytes,
            ["authorizing_integration_owners"] = Owners(channel, person),
        };
        if (channel.Server is { } server)
        {
            var member = person.ToMember();
            (member["user"], member["permissions"]) = (person.ToJson(), "2222085186637376");
            (json["member"], json["guild_id"], json["guild_locale"]) = (member, server.Id, server.Locale);
            json["guild"] = new JsonObject { ["id"] = server.Id, ["locale"] = server.Locale, ["features"] = new JsonArray() };
        }
        else json["user"] = person.ToJson();
        if (interaction.Source is { } source) json["message"] = Json.Thaw(source.Json);
        return json;
    }

    /// <summary>"0": the server that installed the app ("0" in its own DM), "1": the user who did.</summary>
    private static JsonObject Owners(DiscordChannel channel, DiscordPerson person)
    {
        if (!channel.HasBot) return new() { ["1"] = person.Id };
        return new() { ["0"] = channel.Server?.Id ?? "0" };
    }
}

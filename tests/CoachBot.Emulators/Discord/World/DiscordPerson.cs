using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.World;

/// <summary>Somebody with the app in front of them.</summary>
public sealed class DiscordPerson
{
    private readonly DiscordHouse house;
    private ImmutableList<DiscordMessage> ephemeral = [];
    private ImmutableList<DiscordInteraction> interactions = [];

    internal DiscordPerson(DiscordHouse house, string name)
    {
        (this.house, Name, Id) = (house, name, house.Ids.Next());
        Direct = new(house.Ids.Next(), name) { Recipient = this };
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>Of the app; any text, known or not.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>False refuses the bot's DMs with 50007.</summary>
    public bool TakesMessages { get; set; } = true;

    /// <summary>The code with which DMs are refused when they are.</summary>
    public int RefusalCode { get; set; } = 50007;

    /// <summary>The DM with the bot.</summary>
    public DiscordChannel Direct { get; }

    /// <summary>What was said to them alone, with edits, wherever they were.</summary>
    public IReadOnlyList<DiscordMessage> Ephemeral => Volatile.Read(ref ephemeral);

    public IReadOnlyList<DiscordInteraction> Interactions => Volatile.Read(ref interactions);

    /// <summary>The bot's messages in the DM.</summary>
    public IReadOnlyList<DiscordMessage> Heard => [.. Direct.Messages.Where(message => message.AuthorId == house.World.Bot.Id)];

    /// <summary>Writes into the DM.</summary>
    public DiscordMessage Says(string content) => house.World.Talk.Say(this, Direct, content);

    /// <summary>Writes into a channel; the bot hears the words only when it is mentioned.</summary>
    public DiscordMessage Says(DiscordChannel channel, string content) => house.World.Talk.Say(this, channel, content);

    /// <summary>Mentions the bot in a channel.</summary>
    public DiscordMessage Mentions(DiscordChannel channel, string content) => Says(channel, $"<@{house.World.Bot.Id}> {content}");

    public DiscordMessage Edits(DiscordMessage message, string content) => house.World.Talk.Edit(this, message, content);

    /// <summary>"name" or "name sub", with options; in the DM unless another place is given.</summary>
    /// <exception cref="InvalidOperationException">The picker does not show the command there.</exception>
    public DiscordInteraction Commands(string name, DiscordChannel? where = null, params IReadOnlyList<(string Name, object Value)> options) =>
        house.World.Desk.Command(this, name, where ?? Direct, options);

    /// <summary>Types into an option that completes itself.</summary>
    public DiscordInteraction Types(string command, string option, string partial, DiscordChannel? where = null) =>
        house.World.Desk.Autocomplete(this, command, where ?? Direct, (option, partial));

    /// <summary>Presses the button with that label or custom_id.</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or it is disabled.</exception>
    public DiscordInteraction Presses(DiscordMessage message, string labelOrId) => house.World.Desk.Press(this, message, labelOrId);

    /// <summary>Chooses options by label or value in the message's select (the first, unless one is named).</summary>
    public DiscordInteraction Chooses(DiscordMessage message, IReadOnlyList<string> choices, string? customId = null) =>
        house.World.Desk.Choose(this, message, choices, customId);

    /// <summary>Presses what a message once had: no check whether it still does.</summary>
    public DiscordInteraction PressesStale(DiscordMessage message, string customId) => house.World.Desk.PressStale(this, message, customId);

    /// <summary>Chooses in a select that the message once had: no check whether it still does.</summary>
    public DiscordInteraction ChoosesStale(DiscordMessage message, string customId, params string[] values) =>
        house.World.Desk.ChooseStale(this, message, customId, values);

    /// <summary>Sends the form that the interaction opened.</summary>
    /// <param name="isLegacyShape">Action rows instead of labels.</param>
    public DiscordInteraction Submits(DiscordInteraction opened, IReadOnlyDictionary<string, string> fields, bool isLegacyShape = false) =>
        house.World.Desk.Submit(this, opened, fields, isLegacyShape);

    internal void Put(DiscordMessage message) =>
        ImmutableInterlocked.Update(ref ephemeral, (all, one) => DiscordChannel.Placed(all, one), message);

    internal void Remove(string message) => ImmutableInterlocked.Update(ref ephemeral, (all, gone) => all.RemoveAll(one => one.Id == gone), message);

    internal void Add(DiscordInteraction interaction) => ImmutableInterlocked.Update(ref interactions, (all, one) => all.Add(one), interaction);

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["username"] = Name.ToLowerInvariant(),
        ["global_name"] = Name,
        ["discriminator"] = "0",
        ["avatar"] = null,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["avatar_decoration_data"] = null,
        ["primary_guild"] = null,
    };

    internal JsonObject ToMember() => new()
    {
        ["roles"] = new JsonArray(),
        ["nick"] = null,
        ["avatar"] = null,
        ["joined_at"] = "2026-01-05T18:00:00.000000+00:00",
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["communication_disabled_until"] = null,
    };
}

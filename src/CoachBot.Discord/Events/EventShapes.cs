using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Discord.Events;

/// <summary>The parts of Discord's events that this bot reads; all else is left aside.</summary>
internal sealed record UserEvent
{
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; init; }

    public bool? Bot { get; init; }
}

internal sealed record MemberEvent
{
    public UserEvent? User { get; init; }
}

internal sealed record ChannelEvent
{
    public int? Type { get; init; }
}

internal sealed record MessageEvent
{
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? ChannelId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? GuildId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? WebhookId { get; init; }

    public UserEvent? Author { get; init; }

    /// <summary>0 and 19 (a reply) are what people write.</summary>
    public int? Type { get; init; }

    public string? Content { get; init; }

    /// <summary>As the sender gave it; some give a number.</summary>
    [JsonConverter(typeof(IdConverter))]
    public string? Nonce { get; init; }

    /// <summary>Null in an update that changed nothing a person wrote (a link's preview).</summary>
    public string? EditedTimestamp { get; init; }

    /// <summary>64: seen by one person alone, an interaction's.</summary>
    public long? Flags { get; init; }

    public IReadOnlyList<UserEvent?>? Mentions { get; init; }

    public IReadOnlyList<JsonElement>? Attachments { get; init; }

    public IReadOnlyList<JsonElement>? StickerItems { get; init; }
}

internal sealed record InteractionEvent
{
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? ApplicationId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? ChannelId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? GuildId { get; init; }

    /// <summary>2 command, 3 component, 4 autocomplete, 5 form.</summary>
    public int? Type { get; init; }

    public string? Token { get; init; }

    /// <summary>0 server, 1 with the bot alone, 2 other people's private chat.</summary>
    public int? Context { get; init; }

    public string? Locale { get; init; }

    public MemberEvent? Member { get; init; }

    public UserEvent? User { get; init; }

    public ChannelEvent? Channel { get; init; }

    public MessageEvent? Message { get; init; }

    public InteractionData? Data { get; init; }
}

internal sealed record InteractionData
{
    public string? Name { get; init; }

    /// <summary>1 is a slash command.</summary>
    public int? Type { get; init; }

    public string? CustomId { get; init; }

    public IReadOnlyList<string?>? Values { get; init; }

    public IReadOnlyList<OptionEvent?>? Options { get; init; }

    /// <summary>A form's: in rows, or in labels.</summary>
    public IReadOnlyList<FormPart?>? Components { get; init; }
}

internal sealed record OptionEvent
{
    public string? Name { get; init; }

    public JsonElement? Value { get; init; }

    public bool? Focused { get; init; }
}

internal sealed record FormPart
{
    public string? CustomId { get; init; }

    public string? Value { get; init; }

    public FormPart? Component { get; init; }

    public IReadOnlyList<FormPart?>? Components { get; init; }
}

internal sealed record ReadyEvent
{
    public UserEvent? User { get; init; }

    public UserEvent? Application { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(MessageEvent))]
[JsonSerializable(typeof(InteractionEvent))]
[JsonSerializable(typeof(ReadyEvent))]
internal sealed partial class EventJson : JsonSerializerContext;

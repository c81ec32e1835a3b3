using System.Text.Json.Serialization;

namespace CoachBot.Telegram.Wire;

// https://core.telegram.org/bots/api#update: only what is needed, and nothing of it is taken for granted.

internal sealed record Update
{
    public long? UpdateId { get; init; }

    public ChatMessage? Message { get; init; }

    public ChatMessage? EditedMessage { get; init; }

    public Press? CallbackQuery { get; init; }

    public Membership? MyChatMember { get; init; }

    /// <summary>Something in it was of another kind than the documents say, and counts as absent.</summary>
    [JsonIgnore]
    public bool IsOdd { get; init; }

    /// <summary>An update holds a person's words: it is never printed.</summary>
    public override string ToString() => "update";
}

internal sealed record ChatMessage
{
    public long? MessageId { get; init; }

    public long? MessageThreadId { get; init; }

    public bool? IsTopicMessage { get; init; }

    public User? From { get; init; }

    public Chat? Chat { get; init; }

    /// <summary>Unix seconds; 0 for a message that can no longer be seen.</summary>
    public long? Date { get; init; }

    public long? EditDate { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<Entity?>? Entities { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<Entity?>? CaptionEntities { get; init; }

    public Answered? ReplyToMessage { get; init; }

    public KeyRows? ReplyMarkup { get; init; }

    public bool Animation { get; init; }

    public bool Audio { get; init; }

    public bool Checklist { get; init; }

    public bool Contact { get; init; }

    public bool Dice { get; init; }

    public bool Document { get; init; }

    public bool Game { get; init; }

    public bool LivePhoto { get; init; }

    public bool Location { get; init; }

    public bool PaidMedia { get; init; }

    public bool Photo { get; init; }

    public bool Poll { get; init; }

    public bool RichMessage { get; init; }

    public bool Sticker { get; init; }

    public bool Story { get; init; }

    public bool Venue { get; init; }

    public bool Video { get; init; }

    public bool VideoNote { get; init; }

    public bool Voice { get; init; }

    /// <summary>Something without words that a person chose to send; a chat's own notices are not.</summary>
    [JsonIgnore]
    public bool HasFile =>
        Animation || Audio || Checklist || Contact || Dice || Document || Game || LivePhoto || Location || PaidMedia || Photo
        || Poll || RichMessage || Sticker || Story || Venue || Video || VideoNote || Voice;

    /// <summary>A message holds a person's words: it is never printed.</summary>
    public override string ToString() => "message";
}

internal sealed record Answered(User? From);

internal sealed record User(long? Id, bool? IsBot, string? Username, string? LanguageCode);

internal sealed record Chat(long? Id, string? Type)
{
    [JsonIgnore]
    public bool IsPrivate => Type == "private";

    [JsonIgnore]
    public bool IsGroup => Type is "group" or "supergroup";
}

/// <param name="Offset">In UTF-16 units.</param>
internal sealed record Entity(string? Type, long? Offset, long? Length);

/// <summary>A pressed button.</summary>
internal sealed record Press(string? Id, User? From, ChatMessage? Message, string? Data);

internal sealed record KeyRows(IReadOnlyList<IReadOnlyList<ShownKey?>?>? InlineKeyboard);

internal sealed record ShownKey(string? Text, string? CallbackData, string? Url);

internal sealed record Membership(Chat? Chat, Member? NewChatMember);

internal sealed record Member(string? Status);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(LooseText), typeof(LooseNumber), typeof(LooseFlag), typeof(Present)])]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(User))]
internal sealed partial class WireJson : JsonSerializerContext;

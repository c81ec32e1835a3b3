using CoachBot.Core.Conversations;
using CoachBot.Discord.Events;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Discord.Intake;

/// <summary>What somebody wrote, as an arrival.</summary>
internal static class MessageReading
{
    private const int Default = 0;
    private const int Reply = 19;
    private const long Ephemeral = 64;

    /// <param name="self">Our own user id; without it no mention can be told.</param>
    /// <returns>Null for what is not said to us by a person.</returns>
    public static Arrival? Read(MessageEvent message, bool isEdit, string? self, Func<string, ClientHints> hints)
    {
        if (!IsOfPerson(message) || (isEdit && message.EditedTimestamp is null)) return null;
        var (user, isPublic) = (message.Author!.Id!, message.GuildId is not null);
        if (isPublic && !IsNamed(message, self)) return null;
        var sentAt = Snowflake.TimeOf(message.Id!) ?? Instant.MinValue;
        var words = isPublic ? WithoutName(message.Content ?? "", self!) : message.Content ?? "";
        var platformId = isEdit ? $"{message.Id}:{message.EditedTimestamp}" : message.Id!;
        var known = hints(user);
        return new(new(DiscordChannel.ChannelName, user), platformId, InputOf(message, words, isEdit, isPublic), known, sentAt,
            isPublic ? new ReplyRoute.Mention(message.ChannelId!, message.Id!, user) { Locale = known.Locale }.Write() : null);
    }

    private static bool IsOfPerson(MessageEvent message) =>
        Snowflake.IsOne(message.Id) && Snowflake.IsOne(message.ChannelId) && Snowflake.IsOne(message.Author?.Id)
        && message.Author!.Bot is not true && message.WebhookId is null
        && message.Type is null or Default or Reply && (message.Flags ?? 0) % (2 * Ephemeral) < Ephemeral;

    private static bool IsNamed(MessageEvent message, string? self) =>
        self is not null && message.Mentions?.Any(user => user?.Id == self) is true;

    private static string WithoutName(string words, string self) =>
        words.Replace($"<@{self}>", "", StringComparison.Ordinal).Replace($"<@!{self}>", "", StringComparison.Ordinal).Trim();

    private static Input InputOf(MessageEvent message, string words, bool isEdit, bool isPublic)
    {
        if (isEdit) return new Input.Edited(words);
        var hasFile = message.Attachments is { Count: > 0 } || message.StickerItems is { Count: > 0 };
        if (hasFile) return new Input.Attachment(words.Length == 0 ? null : words);
        if (words.Length > 0) return new Input.Text(words);
        // Only our name, or a kind of message that we cannot read.
        return isPublic ? new Input.Text("/start") : new Input.Attachment(null);
    }
}

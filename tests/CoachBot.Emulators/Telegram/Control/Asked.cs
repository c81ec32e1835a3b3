using System.Text.Json;
using CoachBot.Emulators.Telegram.Chats;

namespace CoachBot.Emulators.Telegram.Control;

/// <summary>What a control call names: a person, a chat (the person's own when none is named), a message in it.</summary>
internal sealed record Asked(TelegramEmulator Telegram, JsonElement Fields)
{
    public TelegramPerson Person => Telegram.Chat(NeededNumber("person")) as TelegramPerson ?? throw new UnclearException("No such person.");

    public TelegramChat Chat => Telegram.Chat(Number("chat") ?? NeededNumber("person")) ?? throw new UnclearException("No such chat.");

    public TelegramMessage Message => Chat.Now(NeededNumber("message_id")) ?? throw new UnclearException("No such message.");

    public string? Text(string name) => Fields.TryGetProperty(name, out var value) ? value.GetString() : null;

    public long? Number(string name) => Fields.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    public string Needed(string name) => Text(name) ?? throw new UnclearException($"'{name}' is missing.");

    public byte[] Bytes(string name) => Convert.FromBase64String(Needed(name));

    private long NeededNumber(string name) => Number(name) ?? throw new UnclearException($"'{name}' is missing.");
}

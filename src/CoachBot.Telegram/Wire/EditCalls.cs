using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>Gives a message another keyboard; none takes it away.</summary>
internal sealed record EditKeyboard(long Chat, long MessageId, Keyboard Keyboard) : BotCall("editMessageReplyMarkup")
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("chat_id"u8, Chat);
        json.WriteNumber("message_id"u8, MessageId);
        Keyboard.Write(json);
    }
}

/// <summary>Gives a message other words, and takes its keyboard away.</summary>
/// <param name="IsCaption">The words stand under a picture or a file.</param>
internal sealed record EditWords(long Chat, long MessageId, string Text, IReadOnlyList<Entity> Entities, bool IsCaption)
    : BotCall(IsCaption ? "editMessageCaption" : "editMessageText")
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("chat_id"u8, Chat);
        json.WriteNumber("message_id"u8, MessageId);
        json.WriteString(IsCaption ? "caption"u8 : "text"u8, Text);
        json.WriteStartArray(IsCaption ? "caption_entities"u8 : "entities"u8);
        foreach (var entity in Entities)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, entity.Type);
            json.WriteNumber("offset"u8, entity.Offset ?? 0);
            json.WriteNumber("length"u8, entity.Length ?? 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!IsCaption) Preview.WriteOff(json);
    }
}

/// <summary>Stops the spinner on a pressed button.</summary>
/// <param name="Hint">Shown for a moment, at most 200 characters; null shows nothing.</param>
internal sealed record AnswerPress(string PressId, string? Hint) : BotCall("answerCallbackQuery")
{
    public const int MostHint = 200;

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("callback_query_id"u8, PressId);
        if (Hint is not null) json.WriteString("text"u8, Hint);
    }
}

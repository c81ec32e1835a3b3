using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>Changes to the bot's own messages. Leaving reply_markup out takes the keyboard away.</summary>
internal sealed class Editing(TelegramState state)
{
    public Answer EditText(Call call)
    {
        var words = Words.OfText(call);
        var message = Find(call, "edit");
        return message.Text is null
            ? throw RefusedException.Bad("there is no text in the message to edit")
            : Change(message, message with { Text = words.Text, Entities = words.Entities, ReplyMarkup = Markup.Inline(call) });
    }

    public Answer EditCaption(Call call)
    {
        var words = Words.OfCaption(call);
        var message = Find(call, "edit");
        return message.File is null
            ? throw RefusedException.Bad("there is no caption in the message to edit")
            : Change(message, message with { Caption = words.Text.Length == 0 ? null : words.Text, Entities = words.Entities, ReplyMarkup = Markup.Inline(call) });
    }

    public Answer EditReplyMarkup(Call call)
    {
        var message = Find(call, "edit");
        return Change(message, message with { ReplyMarkup = Markup.Inline(call) });
    }

    public Answer Delete(Call call)
    {
        var message = Find(call, "delete");
        return message.Chat.Delete(message.Id) ? Answer.True : throw RefusedException.Bad("message to delete not found");
    }

    private TelegramMessage Find(Call call, string verb)
    {
        var chat = MethodTable.ChatOf(state, call);
        chat.EnsureWritable();
        if (call.Number("message_id") is not { } id) throw RefusedException.Bad("message identifier is not specified");
        var message = chat.Now(id) ?? throw RefusedException.Bad($"message to {verb} not found");
        return message.From is null ? message : throw RefusedException.Bad($"message can't be {(verb == "edit" ? "edited" : "deleted")}");
    }

    private Answer Change(TelegramMessage before, TelegramMessage after)
    {
        if (before == after)
            throw RefusedException.Bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        var edited = after with { EditedAt = state.Now };
        edited.Chat.Change(edited);
        return Answer.Ok(json => edited.Write(json, state.Options.Username, state.BotId));
    }
}

using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>New messages of the bot's.</summary>
internal sealed class Sending(TelegramState state)
{
    private static readonly string[] actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public Answer SendMessage(Call call)
    {
        var words = Words.OfText(call);
        return Send(call, message => message with { Text = words.Text, Entities = words.Entities });
    }

    /// <param name="kind">Also the name of the parameter.</param>
    public Answer SendFile(Call call, string kind)
    {
        var caption = Words.OfCaption(call);
        MethodTable.ChatOf(state, call).EnsureWritable();
        var file = Files.Given(state, call, kind);
        return Send(call, message => message with
        {
            FileKind = kind,
            File = file,
            Caption = caption.Text.Length == 0 ? null : caption.Text,
            Entities = caption.Entities,
        });
    }

    public Answer SendChatAction(Call call)
    {
        MethodTable.ChatOf(state, call).EnsureWritable();
        return actions.Contains(call.Text("action")) ? Answer.True : throw RefusedException.Bad("wrong parameter action in request");
    }

    private Answer Send(Call call, Func<TelegramMessage, TelegramMessage> shape)
    {
        var markup = Markup.Inline(call);
        var chat = MethodTable.ChatOf(state, call);
        chat.EnsureWritable();
        var message = shape(new()
        {
            Id = state.NextMessageId(),
            Chat = chat,
            Date = state.Now,
            ReplyMarkup = markup,
            ReplyTo = RepliesTo(call, chat),
            Call = call,
        });
        chat.KeepSent(message);
        var answer = Answer.Ok(json => message.Write(json, state.Options.Username, state.BotId));
        state.OnSent?.Invoke(message);
        return answer;
    }

    private static TelegramMessage? RepliesTo(Call call, TelegramChat chat)
    {
        if (!call.Has("reply_parameters") || call.Structure("reply_parameters") is not { } reply) return null;
        if (reply.TryGetProperty("message_id", out var id) && id.TryGetInt64(out var number) && chat.Now(number) is { } message) return message;
        return reply.TryGetProperty("allow_sending_without_reply", out var allowed) && allowed.ValueKind == System.Text.Json.JsonValueKind.True
            ? null
            : throw RefusedException.Bad("message to be replied not found");
    }
}

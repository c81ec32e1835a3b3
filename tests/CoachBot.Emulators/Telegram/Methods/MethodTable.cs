using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Emulators.Telegram.Updates;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>The methods that are here, by name in any case.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, Func<Call, Answer>> methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, StrongBox<long>> calls = new(StringComparer.OrdinalIgnoreCase);
    private readonly LongPoll polls;
    private readonly Webhook webhook;

    public MethodTable(TelegramState state, LongPoll polls, Webhook webhook)
    {
        (this.polls, this.webhook) = (polls, webhook);
        var sending = new Sending(state);
        var editing = new Editing(state);
        var profile = new ProfileMethods(state);
        methods["getMe"] = _ => GetMe(state);
        methods["logOut"] = methods["close"] = _ => Answer.True;
        methods["sendMessage"] = sending.SendMessage;
        methods["sendPhoto"] = call => sending.SendFile(call, "photo");
        methods["sendAnimation"] = call => sending.SendFile(call, "animation");
        methods["sendDocument"] = call => sending.SendFile(call, "document");
        methods["sendChatAction"] = sending.SendChatAction;
        methods["editMessageText"] = editing.EditText;
        methods["editMessageCaption"] = editing.EditCaption;
        methods["editMessageReplyMarkup"] = editing.EditReplyMarkup;
        methods["deleteMessage"] = editing.Delete;
        methods["answerCallbackQuery"] = call => AnswerCallback(state, call);
        methods["getFile"] = call => Files.Get(state, call);
        methods["getChat"] = call => Answer.Ok(ChatOf(state, call).Write);
        methods["setWebhook"] = webhook.Set;
        methods["deleteWebhook"] = webhook.Delete;
        methods["getWebhookInfo"] = _ => webhook.Tell();
        profile.AddTo(methods);
        webhook.Call = call => methods.TryGetValue(call.Method, out var method) ? method(call) : throw Unknown();
    }

    /// <summary>How often which method was done, in words.</summary>
    public string Tally => string.Join(", ", calls.OrderByDescending(call => call.Value.Value).Select(call => $"{call.Key} {call.Value.Value}"));

    public ValueTask<Answer> Do(Call call, CancellationToken gone)
    {
        Interlocked.Increment(ref calls.GetOrAdd(call.Method, _ => new()).Value);
        if (string.Equals(call.Method, "getUpdates", StringComparison.OrdinalIgnoreCase))
            return webhook.IsSet
                ? throw new RefusedException(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
                : Poll(call, gone);
        return methods.TryGetValue(call.Method, out var method) ? new(method(call)) : throw Unknown();
    }

    /// <summary>The chat that a call names, or the platform's refusal.</summary>
    internal static TelegramChat ChatOf(TelegramState state, Call call)
    {
        if (call.Text("chat_id") is not { Length: > 0 } text) throw RefusedException.Bad("chat_id is empty");
        return long.TryParse(text, out var id) && state.Chat(id) is { } chat ? chat : throw RefusedException.Bad("chat not found");
    }

    private static RefusedException Unknown() => new(404, "Not Found: method not found");

    private ValueTask<Answer> Poll(Call call, CancellationToken gone)
    {
        webhook.SetAllowed(call);
        return polls.Get(call, gone);
    }

    private static Answer GetMe(TelegramState state) => Answer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, state.BotId);
        json.WriteBoolean("is_bot"u8, true);
        json.WriteString("first_name"u8, "Coach"u8);
        json.WriteString("username"u8, state.Options.Username);
        json.WriteBoolean("can_join_groups"u8, true);
        json.WriteBoolean("can_read_all_group_messages"u8, state.Options.ReadsAllGroupMessages);
        json.WriteBoolean("supports_inline_queries"u8, false);
        json.WriteBoolean("can_connect_to_business"u8, false);
        json.WriteBoolean("has_main_web_app"u8, false);
        json.WriteEndObject();
    });

    private static Answer AnswerCallback(TelegramState state, Call call)
    {
        if (call.Text("text") is { Length: > 200 }) throw RefusedException.Bad("MESSAGE_TOO_LONG");
        return state.Callbacks.Answer(call.Text("callback_query_id") ?? "", call.Text("text"))
            ? Answer.True
            : throw RefusedException.Bad("query is too old and response timeout expired or query ID is invalid");
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>Command lists, descriptions, name; each by language.</summary>
internal sealed partial class ProfileMethods(TelegramState state)
{
    private const int MostCommands = 100;

    public void AddTo(Dictionary<string, Func<Call, Answer>> methods)
    {
        methods["setMyCommands"] = SetCommands;
        methods["getMyCommands"] = GetCommands;
        methods["deleteMyCommands"] = DeleteCommands;
        foreach (var (what, method, most) in new[] { ("name", "Name", 64), ("description", "Description", 512), ("short_description", "ShortDescription", 120) })
        {
            methods[$"setMy{method}"] = call => SetText(call, what, most);
            methods[$"getMy{method}"] = call => GetText(call, what);
        }
        methods["setChatMenuButton"] = _ => Answer.True;
    }

    /// <returns>The list as JSON.</returns>
    /// <exception cref="RefusedException">The list is not one that the platform takes.</exception>
    public static string Check(Call call)
    {
        if (call.Structure("commands") is not { ValueKind: JsonValueKind.Array } commands) throw RefusedException.Bad("can't parse BotCommand: commands must be an Array");
        if (commands.GetArrayLength() > MostCommands) throw RefusedException.Bad("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands.EnumerateArray())
        {
            if (!CommandName().IsMatch(Field(command, "command"))) throw RefusedException.Bad("BOT_COMMAND_INVALID");
            if (Field(command, "description") is not { Length: >= 1 and <= 256 }) throw RefusedException.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return commands.GetRawText();
    }

    private static string Field(JsonElement command, string name) =>
        command.ValueKind == JsonValueKind.Object && command.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private Answer SetCommands(Call call)
    {
        state.Profile.Commands[Key(call)] = Check(call);
        return Answer.True;
    }

    private Answer GetCommands(Call call)
    {
        var list = state.Profile.Commands.GetValueOrDefault(Key(call), "[]");
        return Answer.Ok(json => json.WriteRawValue(list, skipInputValidation: true));
    }

    private Answer DeleteCommands(Call call)
    {
        state.Profile.Commands.TryRemove(Key(call), out _);
        return Answer.True;
    }

    private Answer SetText(Call call, string what, int most)
    {
        var text = call.Text(what) ?? "";
        if (text.Length > most) throw RefusedException.Bad($"{what} is too long");
        state.Profile.Texts[(what, Language(call))] = text;
        return Answer.True;
    }

    private Answer GetText(Call call, string what)
    {
        var text = state.Profile.Texts.GetValueOrDefault((what, Language(call)), "");
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString(what, text);
            json.WriteEndObject();
        });
    }

    /// <summary>The scope with its fields in a fixed order, so that equal scopes are equal.</summary>
    private static (string Scope, string Language) Key(Call call)
    {
        var scope = call.Structure("scope") is { ValueKind: JsonValueKind.Object } given
            ? string.Join(',', given.EnumerateObject().OrderBy(field => field.Name).Select(field => $"{field.Name}={field.Value}"))
            : "type=default";
        return (scope, Language(call));
    }

    private static string Language(Call call)
    {
        var language = call.Text("language_code") ?? "";
        return language.Length is 0 or 2 ? language : throw RefusedException.Bad("BOT_LANG_CODE_INVALID");
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommandName();
}

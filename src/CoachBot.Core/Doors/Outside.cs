using CoachBot.Core.Commands;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Guides;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Doors;

/// <summary>What is said outside anybody's conversation: in public places, on a channel's own buttons, in the platforms' menus. Nobody's state is read.</summary>
public static class Outside
{
    private const string Hint = "channel.option.";

    /// <summary>A prompt's first variant in the client's language; {number} and {many} are the wording for any country, as coaching.md 8.2 has it in public.</summary>
    /// <param name="locale">BCP 47, as in "pt-BR"; English where it is unknown or not there.</param>
    public static string Say(Script script, string prompt, string? locale, params (string Name, string Value)[] facts)
    {
        var language = script.In(LanguageOf(locale));
        return Rendering.Words(PromptOf(script, language, prompt), 0, [.. facts, ("number", First(script, language, "number.unknown")), ("many", First(script, language, "number.many"))]);
    }

    /// <summary>The page that anybody may read, for /stretch and /form in a group: general, without buttons.</summary>
    [Source("coaching.md 8.2 (in a server or group), 5.3 (unscreened)")]
    public static Message InPublic(Script script, string command, string argument, string? locale)
    {
        var stranger = Conversation.New with { Person = Person.Unknown with { Language = LanguageOf(locale) } };
        var frame = new TurnFrame(stranger, new(NodaConstants.UnixEpoch, NodaConstants.UnixEpoch, new Input.Text(""), ClientHints.None), script);
        if (command == "form") Forms.Say(frame, GuideOf(script, frame, argument));
        else Stretching.Show(frame, "");
        frame.Speech.Add("channel.general");
        return frame.Speech.Compose(frame).First().Message with { Buttons = [], Asking = 0 };
    }

    /// <summary>The commands for a platform's menu, the front door first.</summary>
    public static IReadOnlyList<MenuEntry> Menu(Script script, string language) =>
        [.. CommandTable.Public.Select(name => new MenuEntry(name, First(script, script.In(language), $"command.{name}")) { Option = OptionOf(script, language, name) })];

    /// <summary>What fits what was typed so far, for a picker; at most 25, all of them for nothing typed.</summary>
    public static IReadOnlyList<Suggestion> Suggest(Script script, string command, string partial, string? locale)
    {
        const int most = 25;
        var typed = partial.Trim();
        return [.. ChoicesOf(script, command, script.In(LanguageOf(locale)))
            .Where(button => IsMeant(button, typed))
            .Select(button => new Suggestion(button.Text, button.Reply[(button.Reply.IndexOf('.') + 1)..])).Take(most)];
    }

    /// <summary>True where the words alone call for more than a neutral line.</summary>
    public static bool IsAlarming(Script script, string words, string? locale) =>
        script.RedFlags.Read(words, LanguageOf(locale), openQuestion: null).Level > Level.None;

    private static string LanguageOf(string? locale) => locale is { Length: > 1 } ? locale.Split('-', '_')[0].ToLowerInvariant() : "en";

    private static MenuOption? OptionOf(Script script, string language, string command) => command switch
    {
        "stretch" => new("area", First(script, script.In(language), Hint + "area"), HasSuggestions: true),
        "form" => new("exercise", First(script, script.In(language), Hint + "exercise"), HasSuggestions: true),
        "pause" => new("days", First(script, script.In(language), Hint + "days"), HasSuggestions: false),
        "link" => new("code", First(script, script.In(language), Hint + "code"), HasSuggestions: false),
        "language" => new("language", First(script, script.In(language), Hint + "language"), HasSuggestions: false),
        _ => null,
    };

    private static IReadOnlyList<PromptButton> ChoicesOf(Script script, string command, Language language) => command switch
    {
        "stretch" => PromptOf(script, language, "stretch.area").Buttons,
        "form" => GuideNames.In(script, language),
        _ => [],
    };

    private static FormGuide GuideOf(Script script, TurnFrame frame, string argument) =>
        script.Catalog.Forms.GetValueOrDefault(GuideNames.Find(script, frame.Language, argument) ?? "") ?? script.Catalog.Forms[Forms.First];

    private static bool IsMeant(PromptButton button, string typed) =>
        typed.Length == 0 || button.Also.Append(button.Text).Any(words => words.Contains(typed, StringComparison.OrdinalIgnoreCase));

    private static string First(Script script, Language language, string prompt) => PromptOf(script, language, prompt).Say[0];

    private static Prompt PromptOf(Script script, Language language, string id) =>
        language.Prompts.TryGetValue(id, out var prompt) ? prompt : script.English.Prompts[id];
}

/// <param name="Command">Without the slash.</param>
/// <param name="Description">At most 100 characters.</param>
public sealed record MenuEntry(string Command, string Description)
{
    /// <summary>What may follow the command; null where nothing does.</summary>
    public MenuOption? Option { get; init; }
}

/// <summary>One word or number after a command; always optional.</summary>
/// <param name="Name">The same in all languages, as in "area".</param>
/// <param name="HasSuggestions">True where <see cref="Outside.Suggest"/> knows the choices.</param>
public sealed record MenuOption(string Name, string Description, bool HasSuggestions);

/// <param name="Value">What stands after the command when it is chosen.</param>
public sealed record Suggestion(string Label, string Value);

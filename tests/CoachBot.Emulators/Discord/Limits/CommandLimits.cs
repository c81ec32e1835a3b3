using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Emulators.Discord.Limits;

/// <summary>What a list of commands must keep.</summary>
public static partial class CommandLimits
{
    private const int MostChat = 100, MostMenu = 15, MostOptions = 25, MostLetters = 8000;

    private static readonly HashSet<string> locales = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs",
        "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };

    public static IReadOnlyList<Breach> Breaches(JsonElement list, bool isOfServer)
    {
        var breaches = new List<Breach>();
        var commands = list.EnumerateArray().ToList();
        for (var i = 0; i < commands.Count; i++) breaches.AddRange(One(commands[i], $"{i}", isOfServer));
        foreach (var kind in commands.GroupBy(command => Json.Number(command, "type") ?? 1))
        {
            if (kind.Count() > (kind.Key == 1 ? MostChat : MostMenu)) breaches.Add(Breach.Wrong("_misc", $"Too many commands of type {kind.Key}."));
            if (kind.GroupBy(command => Json.Text(command, "name")).Any(same => same.Count() > 1)) breaches.Add(new("_misc", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"));
        }

        return breaches;
    }

    private static IEnumerable<Breach> One(JsonElement command, string path, bool isOfServer)
    {
        if (isOfServer && (command.TryGetProperty("contexts", out _) || command.TryGetProperty("integration_types", out _))) yield return Breach.Wrong(path, "Not for commands of one server.");
        var letters = Letters(command);
        if (letters > MostLetters) yield return new(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostLetters}).");
        foreach (var breach in Named(command, path, (Json.Number(command, "type") ?? 1) == 1)) yield return breach;
        foreach (var breach in Options(command, path)) yield return breach;
    }

    private static IEnumerable<Breach> Named(JsonElement named, string path, bool isStrict)
    {
        var names = Localised(named, "name_localizations").Append(("", Json.Text(named, "name") ?? ""));
        foreach (var (locale, name) in names)
        {
            var isRight = isStrict ? Name().IsMatch(name) && !name.Any(char.IsUpper) : name.Length is > 0 and <= 32;
            if (!isRight) yield return new(At(path, "name", locale), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }

        var descriptions = Localised(named, "description_localizations");
        if (isStrict) descriptions = descriptions.Append(("", Json.Text(named, "description") ?? ""));
        foreach (var (locale, text) in descriptions)
        {
            if (text.Length is 0 or > 100) yield return new(At(path, "description", locale), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }

        var used = Localised(named, "name_localizations").Concat(Localised(named, "description_localizations")).Select(pair => pair.Locale);
        foreach (var locale in used.Where(locale => !locales.Contains(locale)))
        {
            yield return new($"{path}.name_localizations", "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid locale.");
        }
    }

    private static IEnumerable<Breach> Options(JsonElement parent, string path)
    {
        var options = Json.Items(parent, "options").ToList();
        if (options.Count > MostOptions) yield return Breach.TooLong($"{path}.options", MostOptions);
        if (options.SkipWhile(option => Json.IsTrue(option, "required")).Any(option => Json.IsTrue(option, "required")))
        {
            yield return new($"{path}.options", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
        }

        for (var i = 0; i < options.Count; i++)
        {
            var at = $"{path}.options.{i}";
            if (Json.Number(options[i], "type") is not (>= 1 and <= 11)) yield return Breach.Wrong($"{at}.type", "Must be one of 1 to 11.");
            foreach (var breach in Named(options[i], at, isStrict: true).Concat(Choices(options[i], at)).Concat(Options(options[i], at))) yield return breach;
        }
    }

    private static IEnumerable<Breach> Choices(JsonElement option, string path)
    {
        var choices = Json.Items(option, "choices").ToList();
        if (choices.Count > 25) yield return Breach.TooLong($"{path}.choices", 25);
        if (choices.Count > 0 && Json.IsTrue(option, "autocomplete")) yield return Breach.Wrong($"{path}.autocomplete", "Choices or autocomplete, not both.");
        for (var i = 0; i < choices.Count; i++)
        {
            if (Json.Text(choices[i], "name") is not { Length: > 0 and <= 100 }) yield return Breach.Wrong($"{path}.choices.{i}.name", "Must be between 1 and 100 in length.");
            if (!choices[i].TryGetProperty("value", out var value) || value.ToString().Length > 100) yield return Breach.Wrong($"{path}.choices.{i}.value", "Must be 100 or fewer in length.");
        }
    }

    private static IEnumerable<(string Locale, string Text)> Localised(JsonElement named, string field) =>
        named.TryGetProperty(field, out var map) && map.ValueKind == JsonValueKind.Object ? map.EnumerateObject().Select(pair => (pair.Name, pair.Value.GetString() ?? "")) : [];

    private static string At(string path, string field, string locale) => locale.Length == 0 ? $"{path}.{field}" : $"{path}.{field}_localizations.{locale}";

    /// <summary>Names, descriptions and values, each in its longest language.</summary>
    private static int Letters(JsonElement named)
    {
        var own = new[] { "name", "description" }.Sum(field =>
            Localised(named, field + "_localizations").Select(pair => pair.Text.Length).Append(Json.Text(named, field)?.Length ?? 0).Max());
        var value = named.TryGetProperty("value", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()!.Length : 0;
        return own + value + Json.Items(named, "options").Concat(Json.Items(named, "choices")).Sum(Letters);
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$", RegexOptions.None, 1_000)]
    private static partial Regex Name();
}

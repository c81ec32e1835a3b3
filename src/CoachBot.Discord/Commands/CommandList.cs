using System.Security.Cryptography;
using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Doors;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Wire.Rest;

namespace CoachBot.Discord.Commands;

/// <summary>The slash commands as Discord wants to have them: all of them at once, in every language there is.</summary>
internal static class CommandList
{
    private const int MostDescription = 100;

    /// <summary>Our languages by the names that Discord takes; any other name would have the whole list refused.</summary>
    private static readonly (string Language, string Locale)[] locales =
    [
        ("de", "de"), ("es", "es-ES"), ("es", "es-419"), ("fr", "fr"), ("it", "it"), ("pl", "pl"), ("pt", "pt-BR"),
    ];

    public static Payload Of(Script script) => SheetJson.Payload(null, json =>
    {
        var menus = locales.Where(pair => script.Languages.ContainsKey(pair.Language))
            .Select(pair => (pair.Locale, Menu: Outside.Menu(script, pair.Language))).ToList();
        var entries = Outside.Menu(script, "en");
        json.WriteStartArray();
        for (var i = 0; i < entries.Count; i++) Command(json, entries[i], [.. menus.Select(menu => (menu.Locale, menu.Menu[i]))]);
        json.WriteEndArray();
    });

    /// <summary>Changes whenever the list does.</summary>
    public static string HashOf(Payload list) => Convert.ToHexString(SHA256.HashData(list.Json.Span));

    private static void Command(Utf8JsonWriter json, MenuEntry entry, IReadOnlyList<(string Locale, MenuEntry Entry)> others)
    {
        const int slashCommand = 1;
        json.WriteStartObject();
        json.WriteNumber("type", slashCommand);
        json.WriteString("name", entry.Command);
        Described(json, entry.Description, others.Select(other => (other.Locale, other.Entry.Description)));
        if (entry.Option is { } option)
        {
            json.WriteStartArray("options");
            Option(json, option, others.Select(other => (other.Locale, other.Entry.Option?.Description ?? option.Description)));
            json.WriteEndArray();
        }

        // Servers, the chat with the bot, other private chats; installed in a server or by a person.
        Numbers(json, "contexts", [0, 1, 2]);
        Numbers(json, "integration_types", [0, 1]);
        json.WriteEndObject();
    }

    private static void Option(Utf8JsonWriter json, MenuOption option, IEnumerable<(string Locale, string Words)> others)
    {
        const int text = 3, mostTyped = 200;
        json.WriteStartObject();
        json.WriteNumber("type", text);
        json.WriteString("name", option.Name);
        Described(json, option.Description, others);
        json.WriteBoolean("required", false);
        json.WriteNumber("max_length", mostTyped);
        if (option.HasSuggestions) json.WriteBoolean("autocomplete", true);
        json.WriteEndObject();
    }

    private static void Described(Utf8JsonWriter json, string words, IEnumerable<(string Locale, string Words)> others)
    {
        json.WriteString("description", Labels.Fit(words, MostDescription));
        json.WriteStartObject("description_localizations");
        foreach (var (locale, said) in others) json.WriteString(locale, Labels.Fit(said, MostDescription));
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, int[] numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}

using System.Collections.Frozen;
using CoachBot.Discord;
using CoachBot.Telegram;
using CoachBot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NodaTime.TimeZones;

namespace CoachBot.Settings;

/// <summary>Reads the settings and names every one that is wrong: its name, the shape of its value, what is expected.</summary>
internal sealed class SettingsReader(IConfiguration configuration, string currentDirectory)
{
    private const int KeyBytes = 32;
    private const int LongestName = 100;

    private static readonly FrozenSet<string> countries =
        TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(zone => zone.CountryCode).ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> faults = [];
    private readonly List<string> warnings = [];

    /// <summary>Null, and the faults, when one of them is wrong.</summary>
    public static (CoachSettings? Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string currentDirectory)
    {
        var reader = new SettingsReader(configuration, currentDirectory);
        var settings = reader.Read();
        return (reader.faults.Count == 0 ? settings : null, reader.faults);
    }

    private CoachSettings Read()
    {
        var platforms = new PlatformReader(Value, faults);
        var settings = new CoachSettings(Web(), Store(), Operator(), Safety()) { Telegram = platforms.Telegram(), Discord = platforms.Discord() };
        CheckOperator(settings);
        CheckLevels(configuration.GetSection("Logging"));
        return settings with { Warnings = warnings };
    }

    private WebChatSettings Web()
    {
        var web = new WebChatSettings(Value("Web:Url") ?? "http://localhost:5080", Value("Web:PublicUrl"));
        faults.AddRange(web.Faults());
        return web;
    }

    private StoreSettings Store()
    {
        var connection = Value("Store:Connection") ?? "data/coach.db";
        var path = Path.GetFullPath(connection, currentDirectory);
        if (connection.Contains('=') || connection.Contains("://"))
            faults.Add($"Store:Connection is \"{connection}\"; expected the path of a file, such as data/coach.db.");
        else if (Directory.Exists(path))
            faults.Add($"Store:Connection is \"{connection}\", which is a folder; expected the path of a file, such as data/coach.db.");
        var key = Value("Store:Key");
        if (key is not null && !IsKey(key))
            faults.Add($"Store:Key is a value of {key.Length} characters; expected {KeyBytes} bytes as base64, which is 44 characters.");
        return new(path, key) { Named = $"Store:Connection is \"{connection}\"" };
    }

    private OperatorSettings Operator() => new(Line("Operator:Name"), Line("Operator:Contact"));

    /// <summary>Strangers write on the public platforms, and have a right to know to whom; a page or server of one's own gets a warning.</summary>
    private void CheckOperator(CoachSettings settings)
    {
        var isPublic = settings.Telegram is { ApiUrl: TelegramSettings.PlatformUrl } || settings.Discord is { ApiUrl: DiscordSettings.PublicApi };
        var (told, ending) = isPublic ? (faults, " It is required for Telegram and Discord.") : (warnings, "");
        if (settings.Operator.Name == "") told.Add("Operator:Name is not set: the coach cannot say who runs it." + ending);
        if (settings.Operator.Contact == "") told.Add("Operator:Contact is not set: nobody can be asked about stored data." + ending);
    }

    private SafetySettings Safety()
    {
        var country = Value("Safety:Country");
        if (country is not null && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
            faults.Add($"Safety:Country is \"{country}\"; expected two capital letters, such as GB, or nothing.");
        else if (country is not null && !countries.Contains(country))
            faults.Add($"Safety:Country is \"{country}\", which is no country's code; expected one such as GB, or nothing.");
        if (country is null)
            warnings.Add("Safety:Country is not set: where a person's country is unknown, no single emergency number can be named.");
        var number = Value("Safety:Number");
        if (number is not null && !number.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '+'))
            faults.Add($"Safety:Number is \"{number}\"; expected digits as they are dialled, such as 999, or nothing.");
        return new(country, number);
    }

    /// <summary>Logging:LogLevel and Logging:(provider):LogLevel, by the logger's own rule: it throws where this finds a fault.</summary>
    private void CheckLevels(IConfigurationSection logging)
    {
        var levels = logging.GetChildren().SelectMany(part => IsLevels(part) ? part.GetChildren() : part.GetSection("LogLevel").GetChildren());
        foreach (var level in levels)
            if (!string.IsNullOrEmpty(level.Value) && !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _))
                faults.Add($"{level.Path} is \"{level.Value}\"; expected one of {string.Join(", ", Enum.GetNames<LogLevel>())}.");
    }

    private static bool IsLevels(IConfigurationSection part) => part.Key.Equals("LogLevel", StringComparison.OrdinalIgnoreCase);

    private string Line(string name)
    {
        var value = Value(name) ?? "";
        if (value.Length > LongestName || value.Any(char.IsControl))
            faults.Add($"{name} is a value of {value.Length} characters; expected one line of at most {LongestName}.");
        return value;
    }

    private static bool IsKey(string value)
    {
        Span<byte> bytes = stackalloc byte[KeyBytes + 1];
        return Convert.TryFromBase64String(value, bytes, out var written) && written == KeyBytes;
    }

    private string? Value(string name) => configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}

using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Spec;

/// <summary>The platform's own machine-readable document, asked whether requests and answers are right.</summary>
public sealed class TelegramSpec
{
    private static readonly Lazy<TelegramSpec?> found = new(Load);
    private readonly JsonElement methods;
    private readonly TypeCheck types;

    private TelegramSpec(JsonElement document)
    {
        methods = document.GetProperty("methods");
        types = new(document.GetProperty("types"));
    }

    /// <summary>Null when the document is not there: see <see cref="SpecFolder.Missing"/>.</summary>
    public static TelegramSpec? Found => found.Value;

    /// <summary>One line for each fault of each request; empty when all are right.</summary>
    public IReadOnlyList<string> FaultsIn(IEnumerable<RecordedRequest> requests) =>
        [.. requests.SelectMany(request => FaultsIn(request.Call).Concat(Limits.OfVerb(request)).Select(fault => $"{request.Number} {request.Method}: {fault}"))];

    /// <summary>Whether what the server answered is what the document promises; for the emulator itself.</summary>
    public IReadOnlyList<string> FaultsInAnswer(string method, JsonElement result)
    {
        if (Method(method) is not { } known) return ["no such method"];
        var returns = known.GetProperty("returns").EnumerateArray().Select(type => type.GetString()!).ToList();
        return types.Faults("result", result, returns);
    }

    private List<string> FaultsIn(Call call)
    {
        if (Method(call.Method) is not { } method) return ["no such method"];
        var faults = new List<string>();
        var fields = method.TryGetProperty("fields", out var some) ? some.EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!) : [];
        var seen = new HashSet<string>();
        foreach (var given in call.Parameters.EnumerateObject())
        {
            if (!seen.Add(given.Name)) faults.Add($"{given.Name} is given twice");
            else if (!fields.TryGetValue(given.Name, out var field)) faults.Add($"{given.Name} is unknown");
            else faults.AddRange(FaultsIn(call, given, TypeCheck.TypesOf(field)));
        }
        faults.AddRange(fields.Where(field => field.Value.GetProperty("required").GetBoolean() && !call.Has(field.Key)).Select(field => $"{field.Key} is missing"));
        faults.AddRange(FaultsInFiles(call, fields));
        faults.AddRange(Limits.Of(call));
        return faults;
    }

    private IReadOnlyList<string> FaultsIn(Call call, JsonProperty given, IReadOnlyList<string> allowed)
    {
        if (!call.IsForm || allowed.Contains("String")) return types.Faults(given.Name, given.Value, allowed);
        try
        {
            return types.Faults(given.Name, JsonElement.Parse(given.Value.GetString()!), allowed);
        }
        catch (JsonException)
        {
            return [$"{given.Name} is not JSON in text"];
        }
    }

    private static IEnumerable<string> FaultsInFiles(Call call, Dictionary<string, JsonElement> fields)
    {
        var text = call.Parameters.GetRawText();
        foreach (var name in call.Files.Keys)
            if (!text.Contains($"attach://{name}\"", StringComparison.Ordinal) && !(fields.TryGetValue(name, out var field) && TypeCheck.TypesOf(field).Contains("InputFile")))
                yield return $"{name} is a file that nothing asks for";
    }

    private static TelegramSpec? Load() => SpecFolder.Find("telegram-bot-api.json") is { } file ? new(JsonElement.Parse(File.ReadAllBytes(file))) : null;

    private JsonElement? Method(string name)
    {
        foreach (var method in methods.EnumerateObject())
            if (string.Equals(method.Name, name, StringComparison.OrdinalIgnoreCase)) return method.Value;
        return null;
    }
}

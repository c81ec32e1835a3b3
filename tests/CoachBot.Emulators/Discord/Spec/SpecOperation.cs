using System.Text.Json;
using CoachBot.Emulators.Discord.Limits;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Spec;

/// <summary>One operation of the document, and how a request keeps it.</summary>
internal sealed class SpecOperation(string template, JsonElement item, JsonElement operation, SchemaCheck schemas)
{
    private readonly string[] parts = template.Trim('/').Split('/');

    public string Id => operation.GetProperty("operationId").GetString()!;

    /// <summary>How many segments are written out; more is nearer.</summary>
    public int Literals => parts.Count(part => part[0] != '{');

    public bool Matches(string path)
    {
        var found = path.Trim('/').Split('/');
        return found.Length == parts.Length && parts.Zip(found).All(pair => pair.First[0] == '{' || pair.First == pair.Second);
    }

    public IEnumerable<Breach> Check(RecordedRequest request) => [.. OfPath(request), .. OfQuery(request), .. OfAuthorization(request), .. OfBody(request)];

    /// <summary>Whether the answer is one that the document promises.</summary>
    public IEnumerable<Breach> CheckAnswer(RecordedRequest request, SchemaCheck answers)
    {
        var responses = operation.GetProperty("responses");
        if (request.Status is 429 or >= 500) return [];
        if (!responses.TryGetProperty($"{request.Status}", out var response) && !responses.TryGetProperty($"{request.Status / 100}XX", out response))
        {
            return [new("status", "ENUM", $"{request.Status} is not promised.")];
        }

        response = schemas.Resolve(response);
        if (!response.TryGetProperty("content", out var content)) return request.Answer is null ? [] : [new("answer", "UNKNOWN_FIELD", "No body is promised.")];
        return request.Answer is { } json ? answers.Check(json, content.GetProperty("application/json").GetProperty("schema"), "") : [new("answer", "REQUIRED", "Must be JSON.")];
    }

    private IEnumerable<JsonElement> Parameters(string place) => Json.Items(item, "parameters").Concat(Json.Items(operation, "parameters"))
        .Select(schemas.Resolve).Where(parameter => Json.Text(parameter, "in") == place);

    private IEnumerable<Breach> OfPath(RecordedRequest request)
    {
        var found = request.Path.Trim('/').Split('/');
        foreach (var (part, value) in parts.Zip(found).Where(pair => pair.First[0] == '{'))
        {
            var parameter = Parameters("path").First(parameter => Json.Text(parameter, "name") == part[1..^1]);
            foreach (var breach in schemas.Check(JsonSerializer.SerializeToElement(value), parameter.GetProperty("schema"), $"path.{part[1..^1]}")) yield return breach;
        }
    }

    private IEnumerable<Breach> OfQuery(RecordedRequest request)
    {
        var known = Parameters("query").ToDictionary(parameter => Json.Text(parameter, "name")!, StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
        {
            if (!known.TryGetValue(name, out var parameter)) yield return new($"query.{name}", "UNKNOWN_FIELD", "No such parameter.");
            else foreach (var breach in OfValue(value, parameter.GetProperty("schema"), $"query.{name}")) yield return breach;
        }

        var missing = known.Where(pair => Json.IsTrue(pair.Value, "required") && request.Query.All(given => given.Key != pair.Key));
        foreach (var (name, _) in missing) yield return new($"query.{name}", "REQUIRED", "Must be there.");
    }

    private List<Breach> OfValue(string value, JsonElement schema, string path) => schemas.Check(Typed(value, schemas.Resolve(schema)), schema, path);

    private static JsonElement Typed(string value, JsonElement schema)
    {
        var type = schema.TryGetProperty("type", out var read) ? read.GetRawText() : "";
        if (type.Contains("integer", StringComparison.Ordinal) && long.TryParse(value, out var number)) return JsonSerializer.SerializeToElement(number);
        if (type.Contains("boolean", StringComparison.Ordinal) && bool.TryParse(value, out var yes)) return JsonSerializer.SerializeToElement(yes);
        return JsonSerializer.SerializeToElement(value);
    }

    /// <summary>A bot's token where one is asked for; none where an interaction brings its own.</summary>
    private IEnumerable<Breach> OfAuthorization(RecordedRequest request)
    {
        var isOpen = !operation.TryGetProperty("security", out var security) || security.EnumerateArray().Any(one => !one.EnumerateObject().Any());
        var isBot = request.Authorization?.StartsWith("Bot ", StringComparison.Ordinal) == true;
        if (!isOpen && !isBot) yield return new("header.Authorization", "REQUIRED", "Must be \"Bot ...\".");
        if (isOpen && request.Authorization is not null && parts[0] is "interactions" or "webhooks") yield return new("header.Authorization", "UNKNOWN_FIELD", "An interaction's token stands for itself.");
        if (request.Headers.GetValueOrDefault("User-Agent")?.StartsWith("DiscordBot (", StringComparison.Ordinal) != true) yield return new("header.User-Agent", "PATTERN", "Must be \"DiscordBot (url, version)\".");
    }

    private IEnumerable<Breach> OfBody(RecordedRequest request)
    {
        var isMultipart = request.ContentType?.StartsWith("multipart/form-data", StringComparison.Ordinal) == true;
        if (!operation.TryGetProperty("requestBody", out var body)) return request.Body.Length == 0 ? [] : [new("body", "UNKNOWN_FIELD", "No body is asked for.")];
        if (request.Body.Length == 0) return Json.IsTrue(body, "required") ? [new("body", "REQUIRED", "Must be there.")] : [];
        if (!isMultipart && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true) return [new("header.Content-Type", "ENUM", $"Not {request.ContentType}.")];
        if (isMultipart && !body.GetProperty("content").TryGetProperty("multipart/form-data", out _)) return [new("header.Content-Type", "ENUM", "No multipart here.")];
        var breaches = isMultipart ? OfParts(request.Parts) : [];
        if (request.Json is not { } json) return isMultipart && request.Parts.All(part => part.Name != "payload_json") ? breaches : [.. breaches, new("body", "TYPE", "Not JSON.")];
        return breaches.Concat(schemas.Check(json, body.GetProperty("content").GetProperty("application/json").GetProperty("schema"), ""));
    }

    private static IEnumerable<Breach> OfParts(IReadOnlyList<RecordedPart> given)
    {
        foreach (var twice in given.GroupBy(part => part.Name).Where(same => same.Count() > 1)) yield return new($"part.{twice.Key}", "UNIQUE", "Nothing twice.");
        foreach (var part in given)
        {
            var isFile = part.Name.StartsWith("files[", StringComparison.Ordinal) && part.Name.EndsWith(']') && int.TryParse(part.Name["files[".Length..^1], out var n) && n is >= 0 and < 10;
            if (part.Name == "payload_json")
            {
                if (part.ContentType is not null && !part.ContentType.StartsWith("application/json", StringComparison.Ordinal)) yield return new("part.payload_json", "ENUM", "Must be application/json.");
                if (part.FileName is not null) yield return new("part.payload_json", "UNKNOWN_FIELD", "It is no file.");
            }
            else if (!isFile) yield return new($"part.{part.Name}", "UNKNOWN_FIELD", "No such part.");
            else if (string.IsNullOrEmpty(part.FileName)) yield return new($"part.{part.Name}", "REQUIRED", "A file has a name.");
        }
    }
}

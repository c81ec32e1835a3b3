using System.Text.Json;
using CoachBot.Emulators.Discord.Limits;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Spec;

/// <summary>The platform's own document, and whether requests keep it.</summary>
public sealed class DiscordSpec
{
    private static readonly Lazy<DiscordSpec?> found = new(Load);
    private readonly JsonElement root;
    private readonly SchemaCheck answers;
    private readonly Dictionary<string, List<SpecOperation>> byMethod = new(StringComparer.Ordinal);

    private DiscordSpec(JsonElement root)
    {
        (this.root, answers) = (root, new(root, allowsUnknown: true));
        var schemas = new SchemaCheck(root);
        foreach (var item in root.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in item.Value.EnumerateObject().Where(operation => operation.Name is "get" or "put" or "post" or "patch" or "delete"))
            {
                var method = operation.Name.ToUpperInvariant();
                if (!byMethod.TryGetValue(method, out var known)) byMethod[method] = known = [];
                known.Add(new(item.Name, item.Value, operation.Value, schemas));
            }
        }
    }

    /// <summary>Null when it is neither in COACH_SPECS nor in ../shared/specs.</summary>
    public static DiscordSpec? Found => found.Value;

    /// <summary>One line for each breach in everything that was requested.</summary>
    public IReadOnlyList<string> Faults(DiscordRecord record) =>
        [.. record.Requests.SelectMany(request => Check(request).Select(breach => $"{request.Method} {request.Path}: {breach}")).Distinct(StringComparer.Ordinal)];

    /// <summary>One line for each answer of the emulator's own that the document does not promise.</summary>
    public IReadOnlyList<string> FaultsOfAnswers(DiscordRecord record) =>
        [.. record.Requests.SelectMany(request => CheckAnswer(request).Select(breach => $"{request} {breach}")).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<Breach> Check(RecordedRequest request) =>
        Find(request) is { } operation ? [.. operation.Check(request), .. DigestLimits.Check(operation.Id, request)] : [new("path", "UNKNOWN_FIELD", "The document has no such method.")];

    public IReadOnlyList<Breach> CheckAnswer(RecordedRequest request) =>
        Find(request) is { } operation ? [.. operation.CheckAnswer(request, answers)] : [];

    /// <summary>Whether something fits a schema of that name ("MessageResponse"), with more in it or not.</summary>
    public IReadOnlyList<Breach> CheckAs(string schema, JsonElement json) =>
        answers.Check(json, root.GetProperty("components").GetProperty("schemas").GetProperty(schema), "");

    private SpecOperation? Find(RecordedRequest request) =>
        byMethod.GetValueOrDefault(request.Method, []).Where(known => known.Matches(request.Path)).MaxBy(known => known.Literals);

    private static DiscordSpec? Load()
    {
        if (SpecFolder.Find("discord-openapi.json") is not { } path) return null;
        using var read = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(read.RootElement.Clone());
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>A request on its route.</summary>
/// <param name="Values">What stands for the names in the template.</param>
internal sealed record RestRequest(RecordedRequest Recorded, Route Route, IReadOnlyDictionary<string, string> Values)
{
    public string this[string name] => Values[name];

    public JsonElement Body => Recorded.Json ?? default;

    public JsonObject NewBody() => Recorded.Json is { ValueKind: JsonValueKind.Object } json ? Json.Thaw(json) : [];

    /// <summary>Uploads by the n of "files[n]".</summary>
    public IReadOnlyDictionary<string, RecordedPart> Files => Recorded.Parts
        .Where(part => part.Name.StartsWith("files[", StringComparison.Ordinal))
        .ToDictionary(part => part.Name["files[".Length..^1], StringComparer.Ordinal);

    public bool Asks(string query, string value) => Recorded.Query.Any(pair => pair.Key == query && pair.Value == value);
}

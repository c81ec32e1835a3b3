using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Core.Conversations;

namespace CoachBot.Core.Charts;

/// <summary>A chart while its message waits to be sent.</summary>
public static class ChartJson
{
    public static string Write(Chart chart) => JsonSerializer.Serialize(chart, ChartSerializer.Default.Chart);

    /// <exception cref="JsonException">It was written by something else.</exception>
    public static Chart Read(string json) => JsonSerializer.Deserialize(json, ChartSerializer.Default.Chart) ?? throw new JsonException();
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateText)])]
[JsonSerializable(typeof(Chart))]
internal sealed partial class ChartSerializer : JsonSerializerContext;

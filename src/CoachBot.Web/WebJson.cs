using System.Text.Json.Serialization;
using CoachBot.Web.Guards;
using CoachBot.Web.Posts;

namespace CoachBot.Web;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PageMessage))]
[JsonSerializable(typeof(Posted))]
[JsonSerializable(typeof(SeenKeys))]
[JsonSerializable(typeof(RefusalBody))]
[JsonSerializable(typeof(OpenedSession))]
[JsonSerializable(typeof(LiveAnswer))]
[JsonSerializable(typeof(ReadyAnswer))]
internal sealed partial class WebJson : JsonSerializerContext;

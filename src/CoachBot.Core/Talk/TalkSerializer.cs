using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Core.Talk;

[JsonSourceGenerationOptions(ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(Dictionary<string, TopicEntry>))]
internal sealed partial class TalkSerializer : JsonSerializerContext;

/// <param name="Ask">Whole questions as people put them.</param>
/// <param name="Words">Key words that speak for this topic.</param>
internal sealed record TopicEntry(string[] Ask, string[] Words);

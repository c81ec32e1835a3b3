using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Faults;

/// <summary>What goes wrong next.</summary>
public sealed class DiscordFaults
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];

    public GatewayFaults Gateway { get; } = new();

    /// <summary>Counts up to give every bucket another name, in the middle of everything.</summary>
    public int BucketNames { get; set; }

    /// <summary>Every payload and every answer has fields that nobody knows, and nulls where nothing was.</summary>
    public bool IsNoisy { get; set; }

    /// <summary>The next requests of that method and path fail so, as often as told. "/channels/*/messages"; "**" is everything.</summary>
    /// <param name="times">Null is for ever.</param>
    public void On(string method, string pathPattern, RequestFault fault, int? times = 1)
    {
        lock (gate) rules.Add(new(method, pathPattern, fault) { Left = times ?? int.MaxValue });
    }

    public void Clear()
    {
        lock (gate) rules.Clear();
    }

    internal JsonNode? Noisy(JsonNode? json) => IsNoisy ? Noise.In(json) : json;

    internal RequestFault? Take(RecordedRequest request)
    {
        lock (gate)
        {
            var rule = rules.Find(rule => (rule.Method is "*" || rule.Method == request.Method) && PathPattern.Matches(rule.PathPattern, request.Path));
            if (rule is null) return null;
            if (--rule.Left == 0) rules.Remove(rule);
            return rule.Fault;
        }
    }

    private sealed record Rule(string Method, string PathPattern, RequestFault Fault)
    {
        public int Left { get; set; }
    }
}

using System.Collections.Immutable;

namespace CoachBot.Emulators.Discord.Recording;

/// <summary>All that ever came and went.</summary>
public sealed class DiscordRecord
{
    private readonly Changes changes;
    private ImmutableList<RecordedRequest> requests = [];
    private ImmutableList<RecordedFrame> frames = [];

    internal DiscordRecord(Changes changes) => this.changes = changes;

    public IReadOnlyList<RecordedRequest> Requests => Volatile.Read(ref requests);

    public IReadOnlyList<RecordedFrame> Frames => Volatile.Read(ref frames);

    public IReadOnlyList<RecordedRequest> Of(string method, string pathPattern) =>
        [.. Requests.Where(request => request.Method == method && PathPattern.Matches(pathPattern, request.Path))];

    /// <summary>What the bot sent over the gateway.</summary>
    public IReadOnlyList<RecordedFrame> FromBot(int op) => [.. Frames.Where(frame => frame.FromBot && frame.Op == op)];

    internal void Add(RecordedRequest request)
    {
        ImmutableInterlocked.Update(ref requests, (all, one) => all.Add(one), request);
        changes.Tell();
    }

    internal void Add(RecordedFrame frame)
    {
        ImmutableInterlocked.Update(ref frames, (all, one) => all.Add(one), frame);
        changes.Tell();
    }
}

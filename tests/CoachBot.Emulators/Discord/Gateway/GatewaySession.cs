using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>What outlives a socket: who listens to what, and everything sent since READY for whoever resumes.</summary>
public sealed class GatewaySession
{
    private const int MostRemembered = 20_000;
    private readonly Faults.DiscordFaults faults;
    private readonly Queue<(long Seq, byte[] Frame)> sent = new();

    internal GatewaySession(IdentifyWish wish, Faults.DiscordFaults faults) =>
        (Shard, Shards, Intents, this.faults) = (wish.Shard, wish.Shards, wish.Intents, faults);

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public int Shard { get; }

    public int Shards { get; }

    public int Intents { get; }

    /// <summary>The newest sequence number; 0 before READY.</summary>
    public long Sequence { get; private set; }

    /// <summary>Null while nobody listens.</summary>
    public GatewayConnection? Connection { get; internal set; }

    public DateTimeOffset? LostAt { get; internal set; }

    internal bool Hears(GatewayEvent what)
    {
        if (what.Intent != 0 && (what.Intent & Intents) == 0) return false;
        return Shard == (what.Guild is null ? 0 : (int)((long.Parse(what.Guild) >> 22) % Shards));
    }

    internal void Dispatch(string name, JsonNode? payload)
    {
        Sequence++;
        var frame = Frames.Of(0, faults.Noisy(payload), Sequence, name);
        sent.Enqueue((Sequence, frame));
        if (sent.Count > MostRemembered) sent.Dequeue();
        Connection?.Send(frame);
    }

    /// <summary>Numbers that were never used, as after a fault at the platform.</summary>
    internal void Skip(int numbers) => Sequence += numbers;

    internal bool CanReplayFrom(long seq) => seq == Sequence || sent.Count > 0 && sent.Peek().Seq <= seq + 1;

    internal IEnumerable<byte[]> After(long seq) => sent.Where(frame => frame.Seq > seq).Select(frame => frame.Frame);
}

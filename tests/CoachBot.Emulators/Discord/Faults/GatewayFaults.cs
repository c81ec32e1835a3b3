using System.Collections.Concurrent;
using CoachBot.Emulators.Discord.Gateway;

namespace CoachBot.Emulators.Discord.Faults;

/// <summary>What goes wrong with gateway connections that are made from now on; open ones are faulted at <see cref="GatewayConnection"/>.</summary>
public sealed class GatewayFaults
{
    private readonly ConcurrentQueue<int?> closes = new();
    private readonly ConcurrentQueue<string> beforeHello = new();
    private readonly ConcurrentQueue<int> refusals = new();

    /// <summary>Heartbeats are not answered: zombies.</summary>
    public bool IsSilent { get; set; }

    /// <summary>As <see cref="GatewayConnection.PieceBytes"/>.</summary>
    public int PieceBytes { get; set; }

    /// <summary>As <see cref="GatewayConnection.IsBinary"/>.</summary>
    public bool IsBinary { get; set; }

    /// <summary>The next connection is closed in place of Hello; null without a code.</summary>
    public void CloseBeforeHello(int? code) => closes.Enqueue(code);

    /// <summary>The next connection gets this frame before Hello: {"op":7,"d":null,"s":null,"t":null}.</summary>
    public void SendBeforeHello(string frame) => beforeHello.Enqueue(frame);

    /// <summary>The next upgrade is refused with this status.</summary>
    public void RefuseUpgrade(int status) => refusals.Enqueue(status);

    internal void Apply(GatewayConnection connection)
    {
        connection.Acknowledges = !IsSilent;
        connection.PieceBytes = PieceBytes;
        connection.IsBinary = IsBinary;
    }

    internal IEnumerable<string> TakeBeforeHello() => beforeHello.TryDequeue(out var frame) ? [frame] : [];

    internal bool TakeCloseBeforeHello(out int? code) => closes.TryDequeue(out code);

    internal int? TakeRefusal() => refusals.TryDequeue(out var status) ? status : null;
}

using System.Net;
using System.Net.Sockets;

namespace CoachBot.Emulators;

/// <summary>A port that stays a server's own also while the server is away: whoever connects is refused, and the system gives it to nobody else.</summary>
public sealed class HeldPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <param name="port">0 = any free one.</param>
    public HeldPort(int port = 0)
    {
        // So that the server itself may listen here as well.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
    }

    public int Port => ((IPEndPoint)socket.LocalEndPoint!).Port;

    public void Dispose() => socket.Dispose();
}

using System.Buffers;
using System.Net.WebSockets;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>One WebSocket: whole messages in, single messages out, and a close that never hangs (dotnet/runtime#51590).</summary>
internal sealed class GatewaySocket(GatewaySettings settings, IAlarmClock clock) : IDisposable
{
    private const int FirstBuffer = 16 * 1024;
    private const int KeptBuffer = 256 * 1024;

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private ArrayBufferWriter<byte> message = new(FirstBuffer);

    /// <summary>The code of the server's close; null without one.</summary>
    public int? CloseCode => socket.CloseStatus is { } code and not WebSocketCloseStatus.Empty ? (int)code : null;

    /// <exception cref="WebSocketException">No connection.</exception>
    /// <exception cref="OperationCanceledException">Too slow, or stopped.</exception>
    public async Task Connect(Uri address, HttpMessageInvoker http, CancellationToken stop)
    {
        // No pings of our own: the gateway's heartbeat is the one that Discord promises to answer.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader("User-Agent", settings.UserAgent);
        using var limit = new Limit(clock, settings.ConnectLimit, stop);
        await socket.ConnectAsync(address, http, limit.Token);
    }

    /// <summary>The next whole message, text or binary; null at the end. Good until the next call.</summary>
    /// <exception cref="WebSocketException">The line was cut.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> Receive(CancellationToken stop)
    {
        if (message.Capacity > KeptBuffer) message = new(FirstBuffer);
        else message.ResetWrittenCount();
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(FirstBuffer / 2), stop);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Advance(part.Count);
            if (part.EndOfMessage) return message.WrittenMemory;
            if (message.WrittenCount > settings.LongestFrame)
                throw new WebSocketException(WebSocketError.HeaderError, "A message is too long.");
        }
    }

    /// <exception cref="WebSocketException">The line was cut.</exception>
    public async Task Send(ReadOnlyMemory<byte> payload, CancellationToken stop)
    {
        await sending.WaitAsync(stop);
        try
        {
            await socket.SendAsync(payload, WebSocketMessageType.Text, true, stop);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Says goodbye if that goes quickly, and cuts the line in any case.</summary>
    /// <param name="reader">When given, the other side has the same short time to say goodbye as well.</param>
    public async Task Close(int code, Task? reader = null)
    {
        using var limit = new Limit(clock, settings.CloseLimit, CancellationToken.None);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await Task.WhenAny(socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token), limit.Reached);
            if (reader is not null) await Task.WhenAny(reader, limit.Reached);
        }
        finally
        {
            socket.Abort();
        }
    }

    public void Dispose() => socket.Dispose();
}

using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoachBot.Channels.Tests.DiscordGateway;

/// <summary>One connection of a <see cref="ScriptedGateway"/>.</summary>
internal sealed class ScriptedLink(Socket socket) : IDisposable
{
    private readonly NetworkStream stream = new(socket, ownsSocket: true);
    private readonly HeardPayloads heard = new();
    private readonly TaskCompletionSource<int?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first line and the headers of the client's request.</summary>
    public string Request { get; private set; } = "";

    /// <summary>The code that the client closed with; null when it only hung up.</summary>
    public Task<int?> Closed => closed.Task.WaitAsync(Patience.Limit);

    /// <summary>Does not answer a close.</summary>
    public bool IsDeaf { get; set; }

    public bool IsOver => closed.Task.IsCompleted;

    /// <summary>The next payload with this op.</summary>
    public Task<JsonElement> Hear(int op) => heard.Next(op);

    public JsonElement HearNow(int op) => heard.NextNow(op);

    public void Say(string json) => Frame(0x81, Encoding.UTF8.GetBytes(json));

    public void Hello(int interval = 45_000) => Say($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{interval}}},"_trace":["x"]}}""");

    public void Ack() => Say("""{"op":11}""");

    public void Event(string type, long? sequence, string data = "{}") =>
        Say($$$"""{"t":"{{{type}}}","s":{{{sequence?.ToString() ?? "null"}}},"op":0,"d":{{{data}}}}""");

    public void Ready(Uri resumeAt, string session = "s1", long sequence = 1) =>
        Event("READY", sequence, $$"""{"v":10,"user":{"id":"1"},"guilds":[],"session_id":"{{session}}","resume_gateway_url":"{{resumeAt}}","new":null}""");

    public void Close(int code)
    {
        var payload = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        Frame(0x88, payload);
    }

    public void CloseWithoutCode() => Frame(0x88, []);

    public void Dispose() => stream.Dispose();

    public void Cut() => stream.Dispose();

    /// <param name="head">Bits of the first byte: 0x80 last part, 1 text, 2 binary, 0 a further part.</param>
    public void Frame(byte head, ReadOnlySpan<byte> payload)
    {
        Span<byte> start = stackalloc byte[10];
        start[0] = head;
        var length = payload.Length < 126 ? 2 : payload.Length <= ushort.MaxValue ? 4 : 10;
        start[1] = (byte)(length == 2 ? payload.Length : length == 4 ? 126 : 127);
        if (length == 4) BinaryPrimitives.WriteUInt16BigEndian(start[2..], (ushort)payload.Length);
        if (length == 10) BinaryPrimitives.WriteUInt64BigEndian(start[2..], (ulong)payload.Length);
        try
        {
            lock (stream)
            {
                stream.Write(start[..length]);
                stream.Write(payload);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The client has hung up in the middle, as it may; what it had to hear, the test misses elsewhere.
        }
    }

    public bool TryShakeHands()
    {
        try
        {
            ShakeHands();
            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private void ShakeHands()
    {
        var request = new StringBuilder();
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            if (next < 0) throw new EndOfStreamException();
            request.Append((char)next);
        }

        Request = request.ToString();
        var key = Request.Split("Sec-WebSocket-Key:", StringSplitOptions.None)[1].Split('\r')[0].Trim();

        // RFC 6455 wants this hash; nothing is kept secret with it.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
        var accept = Convert.ToBase64String(hash.GetHashAndReset());
        stream.Write(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"));
    }

    public void Listen()
    {
        int? code = null;
        try
        {
            while (true)
            {
                var (op, payload) = Read();
                if (op == 8) code = payload.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : null;
                if (op == 8 && !IsDeaf) Frame(0x88, payload);
                if (op == 8) break;
                if (op is not (1 or 2)) continue;
                heard.Add(JsonDocument.Parse(payload).RootElement);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The line is cut.
        }

        closed.TrySetResult(code);
        if (!IsDeaf) stream.Dispose();
    }

    private (int Op, byte[] Payload) Read()
    {
        var head = Exactly(2);
        var length = head[1] & 0x7F;
        if (length == 126) length = BinaryPrimitives.ReadUInt16BigEndian(Exactly(2));
        var mask = Exactly(4);
        var payload = Exactly(length);
        for (var i = 0; i < payload.Length; i++) payload[i] ^= mask[i % 4];
        return (head[0] & 0x0F, payload);
    }

    private byte[] Exactly(int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

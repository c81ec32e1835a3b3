using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>A web socket made by hand, for what the framework's own refuses to send: a close frame without a code.</summary>
internal sealed class Upgrade : IDisposable
{
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static readonly byte[] emptyClose = [0x88, 0];
    private readonly Stream stream;

    private Upgrade(Stream stream, HttpContext http)
    {
        this.stream = stream;
        Socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        Path = http.Request.Path.Value ?? "/";
        Query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
    }

    public WebSocket Socket { get; }

    public string Path { get; }

    public IReadOnlyDictionary<string, string> Query { get; }

    public static bool IsAsked(HttpContext http) =>
        http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } && http.Request.Headers.SecWebSocketKey.Count == 1;

    public static async Task<Upgrade> Accept(HttpContext http)
    {
        var key = http.Request.Headers.SecWebSocketKey.ToString() + Magic;
        http.Response.Headers.Upgrade = "websocket";
        http.Response.Headers.Connection = "Upgrade";
        http.Response.Headers.SecWebSocketAccept = Accepted(Encoding.ASCII.GetBytes(key));
        return new(await http.Features.Get<IHttpUpgradeFeature>()!.UpgradeAsync(), http);
    }

    public Task CloseWithoutCode(CancellationToken stop) => stream.WriteAsync(emptyClose, stop).AsTask();

    public void Dispose()
    {
        Socket.Dispose();
        stream.Dispose();
    }

    private static string Accepted(byte[] key) => Convert.ToBase64String(Digest(key));

    /// <summary>SHA-1, as RFC 6455 has it; nothing is kept secret by it.</summary>
    private static byte[] Digest(byte[] key)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        sha.AppendData(key);
        return sha.GetHashAndReset();
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

/// <summary>A gateway that says, byte for byte, what a test wants; on threads of its own, so that a starved pool does not stop it.</summary>
internal sealed class ScriptedGateway : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ScriptedLink> links = new();
    private readonly SemaphoreSlim came = new(0);
    private readonly List<ScriptedLink> all = [];

    public ScriptedGateway()
    {
        listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public Uri Url => new($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>How many connections came.</summary>
    public int Count
    {
        get { lock (all) return all.Count; }
    }

    public async Task<ScriptedLink> Next()
    {
        Assert.True(await came.WaitAsync(Patience.Limit), "Nobody connected.");
        Assert.True(links.TryDequeue(out var link));
        return link;
    }

    public ScriptedLink NextNow()
    {
        Assert.True(came.Wait(Patience.Limit), "Nobody connected.");
        Assert.True(links.TryDequeue(out var link));
        return link;
    }

    public void Dispose()
    {
        listener.Stop();
        lock (all) all.ForEach(l => l.Cut());
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var link = new ScriptedLink(listener.AcceptSocket());
                lock (all) all.Add(link);
                new Thread(() => Serve(link)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Serve(ScriptedLink link)
    {
        if (!link.TryShakeHands()) return;
        links.Enqueue(link);
        came.Release();
        link.Listen();
    }
}

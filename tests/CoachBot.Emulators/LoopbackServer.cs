using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoachBot.Emulators;

/// <summary>A bare web server on 127.0.0.1: no host, no middleware, no log.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly IHttpApplication<HttpContext> application;
    private readonly KestrelServer server;

    public LoopbackServer(IHttpApplication<HttpContext> application, int port)
    {
        this.application = application;
        var options = new KestrelServerOptions { ApplicationServices = new ServiceCollection().BuildServiceProvider(), AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Listen(IPAddress.Loopback, port);
        server = new(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
    }

    public Task Start() => server.StartAsync(application, CancellationToken.None);

    /// <summary>At once: open connections are cut.</summary>
    public Task Stop() => server.StopAsync(new CancellationToken(canceled: true));

    public void Dispose() => server.Dispose();
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using NodaTime;

namespace CoachBot.Telegram.Wire;

/// <summary>Calls methods. Knows the protocol, and nothing of coaching; never throws for what a server or a network does.</summary>
internal sealed class TelegramClient : IDisposable
{
    // A hundred updates of the longest kind are far below.
    private const int LongestAnswer = 32 * 1024 * 1024;
    private const int FirstRead = 4 * 1024;

    private readonly TelegramLimits limits;
    private readonly string methods;
    private readonly HttpMessageInvoker http;
    private readonly ConcurrentDictionary<string, Uri> addresses = new();

    /// <param name="connections">Calls that may be under way at once.</param>
    public TelegramClient(TelegramSettings settings, int connections)
    {
        limits = settings.Limits;
        methods = $"{settings.ApiUrl.TrimEnd('/')}/bot{settings.Token}/";
        http = new(Handler(new Uri(settings.ApiUrl), limits, connections), disposeHandler: true);
    }

    /// <exception cref="OperationCanceledException">Stopped by <paramref name="stop"/>.</exception>
    public Task<Answer<T>> Call<T>(BotCall call, ResultReader<T> read, CancellationToken stop) =>
        Call(call, call.File is null ? limits.AnswerWithin : limits.UploadWithin, read, stop);

    /// <param name="within">After this, it is not known whether the call was heard.</param>
    public async Task<Answer<T>> Call<T>(BotCall call, Duration within, ResultReader<T> read, CancellationToken stop)
    {
        var buffer = CallBuffer.Fill(call);
        using var body = Body(call, buffer);
        using var deadline = new Deadline(within, stop);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address(call)) { Content = body };
            using var response = await http.SendAsync(request, deadline.Token);
            var answer = await Read(response, read, deadline.Token);
            buffer.Shelve();
            return answer;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return new Answer<T>.No(body.HasLeft ? new Failure.Ambiguous() : new Failure.NotReached());
        }
    }

    public void Dispose() => http.Dispose();

    private static SocketsHttpHandler Handler(Uri server, TelegramLimits limits, int connections) => new()
    {
        MaxConnectionsPerServer = connections,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Shorter than a server keeps them, so that none is used while it is being closed.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        ConnectTimeout = limits.ConnectWithin.ToTimeSpan(),
        UseProxy = !server.IsLoopback,
        UseCookies = false,
        AllowAutoRedirect = false,
        // Nothing may trace an address: it holds the token.
        ActivityHeadersPropagator = null,
    };

    private static CallBody Body(BotCall call, CallBuffer buffer) => call.File is { } file
        ? new FormBody(buffer.Written, file, "coach" + RandomNumberGenerator.GetHexString(32))
        : new JsonBody(buffer.Written);

    private Uri Address(BotCall call) =>
        addresses.TryGetValue(call.Method, out var known) ? known : addresses.GetOrAdd(call.Method, new Uri(methods + call.Method));

    private static async Task<Answer<T>> Read<T>(HttpResponseMessage response, ResultReader<T> read, CancellationToken stop)
    {
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(response.Content.Headers.ContentLength + 1 ?? FirstRead, 1, LongestAnswer));
        var length = 0;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(stop);
            for (var got = -1; got != 0; length += got)
            {
                if (length == bytes.Length) Grow(ref bytes);
                got = await stream.ReadAsync(bytes.AsMemory(length), stop);
            }

            return AnswerReader.Read((int)response.StatusCode, bytes.AsSpan(0, length), RetryAfter(response.Headers), read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static void Grow(ref byte[] bytes)
    {
        if (bytes.Length >= LongestAnswer) throw new IOException("The answer does not end.");
        var more = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        bytes.CopyTo(more, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = more;
    }

    private static int? RetryAfter(HttpResponseHeaders headers) =>
        headers.TryGetValues("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), CultureInfo.InvariantCulture, out var seconds)
            ? seconds : null;
}

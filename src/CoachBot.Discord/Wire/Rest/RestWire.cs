using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>Puts a call on the wire once, and says what came back. Knows no limits and repeats nothing.</summary>
internal sealed class RestWire : IDisposable
{
    private const int LongestBody = 1024 * 1024;

    private readonly HttpMessageInvoker http;
    private readonly string baseUrl;
    private readonly string token;
    private readonly TimeSpan timeout;

    public RestWire(HttpMessageHandler handler, string baseUrl, string token, TimeSpan timeout)
    {
        (this.baseUrl, this.token, this.timeout) = (baseUrl.TrimEnd('/'), token, timeout);
        http = new(handler);
    }

    public static SocketsHttpHandler Handler(Uri server, TimeSpan connectTimeout) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = connectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !server.IsLoopback,
        AutomaticDecompression = DecompressionMethods.GZip,
        ActivityHeadersPropagator = null,
    };

    public async Task<Reply> Try(Call call, CancellationToken stop)
    {
        using var request = Request(call);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        over.CancelAfter(call.TryTime ?? timeout);
        try
        {
            using var response = await http.SendAsync(request, over.Token);
            return await Read(response, over.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Reply.Lost(MayHaveArrived: true);
        }
        catch (HttpRequestException fault)
        {
            return new Reply.Lost(!IsBeforeSending(fault.HttpRequestError));
        }
        catch (IOException)
        {
            return new Reply.Lost(MayHaveArrived: true);
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(Call call)
    {
        var request = new HttpRequestMessage(call.Method, baseUrl + call.Path) { Content = call.Body is { } body ? Content(body) : null };
        request.Headers.UserAgent.ParseAdd(UserAgent.Value);
        if (!call.IsInteraction) request.Headers.Authorization = new("Bot", token);
        return request;
    }

    private static HttpContent Content(Payload body)
    {
        var json = new ReadOnlyMemoryContent(body.Json) { Headers = { ContentType = new("application/json") } };
        if (body.Files.Count == 0) return json;
        var parts = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < body.Files.Count; i++) parts.Add(File(body.Files[i], i));
        return parts;
    }

    private static ReadOnlyMemoryContent File(FilePart file, int at) => new(file.Bytes)
    {
        Headers =
        {
            ContentType = new(file.MediaType),
            ContentDisposition = new("form-data") { Name = $"\"files[{at}]\"", FileName = $"\"{Ascii(file.Name)}\"", FileNameStar = file.Name },
        },
    };

    private static string Ascii(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));

    private static async Task<Reply> Read(HttpResponseMessage response, CancellationToken stop)
    {
        var isJson = response.Content.Headers.ContentType?.MediaType is "application/json";
        var isLong = response.Content.Headers.ContentLength > LongestBody;
        var body = isLong ? [] : await response.Content.ReadAsByteArrayAsync(stop);
        return new Reply.Heard((int)response.StatusCode, LimitsOf(response), isJson, body);
    }

    private static Limits LimitsOf(HttpResponseMessage response)
    {
        var headers = response.Headers;
        return new(Text(headers, "X-RateLimit-Bucket"), (int?)Number(headers, "X-RateLimit-Remaining"), Number(headers, "X-RateLimit-Reset-After"))
        {
            RetryAfterSeconds = Number(headers, "Retry-After"),
            Scope = Text(headers, "X-RateLimit-Scope"),
            IsGlobal = Text(headers, "X-RateLimit-Global") is "true",
        };
    }

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}

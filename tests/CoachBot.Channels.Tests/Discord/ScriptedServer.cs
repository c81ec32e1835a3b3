using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Answers HTTP without a network, as a test tells it, and remembers what was asked.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpRequestMessage, HttpResponseMessage>> answers = new();

    public ConcurrentQueue<Asked> All { get; } = new();

    /// <summary>When nothing is scripted.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage> Otherwise { get; set; } = _ => Json("{}");

    public ScriptedServer Next(params Func<HttpRequestMessage, HttpResponseMessage>[] next)
    {
        foreach (var answer in next) answers.Enqueue(answer);
        return this;
    }

    public static HttpResponseMessage Json(string body, int status = 200, params (string Name, string Value)[] headers) =>
        Answer(status, body, "application/json", headers);

    public static HttpResponseMessage Answer(int status, string body, string? type, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static HttpResponseMessage Lost(HttpRequestError error) => throw new HttpRequestException(error, "scripted");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        All.Enqueue(new($"{request.Method} {request.RequestUri!.AbsolutePath}", request.Headers.ToString(), body));
        return answers.TryDequeue(out var answer) ? answer(request) : Otherwise(request);
    }

    internal sealed record Asked(string Line, string Headers, string Body);
}

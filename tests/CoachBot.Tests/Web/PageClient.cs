using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace CoachBot.Tests.Web;

/// <summary>What the page does, without a page.</summary>
public sealed class PageClient : IDisposable
{
    private readonly HttpClient http;

    public PageClient(WebHost host) => http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Url };

    public string Token { get; set; } = "";

    public string? Cookie { get; set; }

    public static async Task<PageClient> Open(WebHost host)
    {
        var page = new PageClient(host);
        var answer = await page.Post("/chat/session", new { });
        page.Cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        page.Token = (await Json(answer)).GetProperty("token").GetString()!;
        return page;
    }

    public static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>();

    public Task<HttpResponseMessage> Say(string text, Guid? id = null) =>
        Post("/chat/messages", new { id = id ?? Guid.NewGuid(), text, zone = "Europe/London" });

    public Task<HttpResponseMessage> Seen(params string[] keys) => Post("/chat/seen", new { keys });

    public Task<HttpResponseMessage> Post(string path, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, JsonContent.Create(body), headers);

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, path, null, headers);

    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, HttpContent? content, IReadOnlyList<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        request.Headers.TryAddWithoutValidation("X-Coach-Token", Token);
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Opens the stream and waits until it is registered.</summary>
    public async Task<PageStream> Listen()
    {
        var answer = await Get("/chat/stream");
        answer.EnsureSuccessStatusCode();
        var stream = new PageStream(new(await answer.Content.ReadAsStreamAsync()));
        Assert.Equal("ready", (await stream.Next()).Kind);
        return stream;
    }

    public void Dispose() => http.Dispose();
}

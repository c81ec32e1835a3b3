using System.Net.Http.Json;
using System.Text.Json;

namespace CoachBot.Channels.Tests.EmulatedTelegram;

/// <summary>The smallest client: posts JSON, returns JSON.</summary>
internal sealed class BotClient(string url, string token) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    public async Task<JsonElement> Post(string method, object? parameters = null)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"{url}/bot{token}/{method}"), parameters ?? new { });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> Form(string method, HttpContent content)
    {
        using var answer = await http.PostAsync(new Uri($"{url}/bot{token}/{method}"), content);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<byte[]> Download(string path) => http.GetByteArrayAsync(new Uri($"{url}/file/bot{token}/{path}"));

    public void Dispose() => http.Dispose();
}

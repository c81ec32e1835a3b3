using System.Net.Http.Headers;
using System.Text.Json;

namespace CoachBot.Bench;

/// <summary>The barest bot over the same HTTP: every message is sent back as it came. What it does not reach, no bot on this runtime can.</summary>
internal static class EchoBot
{
    private const int Connections = 64;

    public static async Task Run(string url, string token)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = Connections, ActivityHeadersPropagator = null });
        using var free = new SemaphoreSlim(Connections - 1);
        var (poll, send) = (new Uri($"{url}/bot{token}/getUpdates"), new Uri($"{url}/bot{token}/sendMessage"));
        for (var offset = 0L; ;)
        {
            var batch = await Post(http, poll, JsonSerializer.SerializeToUtf8Bytes(new { offset, timeout = 50 }));
            foreach (var update in batch.GetProperty("result").EnumerateArray())
            {
                offset = update.GetProperty("update_id").GetInt64() + 1;
                var message = update.GetProperty("message");
                await free.WaitAsync();
                _ = Send(message.GetProperty("chat").GetProperty("id").GetInt64(), message.GetProperty("text").GetString()!);
            }
        }

        async Task Send(long chat, string text)
        {
            await Post(http, send, JsonSerializer.SerializeToUtf8Bytes(new Sent(chat, text), Names.Default.Sent));
            free.Release();
        }
    }

    private static async Task<JsonElement> Post(HttpMessageInvoker http, Uri address, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using var answer = await http.SendAsync(request, CancellationToken.None);
        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
    }
}

namespace CoachBot.Tests.Web;

/// <summary>Reads server-sent events.</summary>
public sealed class PageStream(StreamReader reader) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The next event; kind "end" when the stream ended or broke off.</summary>
    public async Task<(string Kind, string Key, string Data)> Next()
    {
        try
        {
            return await Read();
        }
        catch (IOException)
        {
            return ("end", "", "");
        }
    }

    public void Dispose() => reader.Dispose();

    private async Task<(string Kind, string Key, string Data)> Read()
    {
        var (kind, key, data) = ("end", "", "");
        using var late = new CancellationTokenSource(Patience);
        while (await reader.ReadLineAsync(late.Token) is { Length: > 0 } line)
        {
            var (field, value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 2)..]);
            (kind, key, data) = field switch
            {
                "event" => (value, key, data),
                "id" => (kind, value, data),
                _ => (kind, key, value),
            };
        }

        return (kind, key, data);
    }
}

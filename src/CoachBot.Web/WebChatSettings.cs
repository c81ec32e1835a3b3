namespace CoachBot.Web;

/// <summary>How the page is served.</summary>
/// <param name="Url">Where it listens, as in "http://localhost:5080". Binding it is the host's work.</param>
/// <param name="PublicUrl">Its address behind a proxy on the same machine, as in "https://coach.example.org"; null without one.</param>
public sealed record WebChatSettings(string Url, string? PublicUrl = null)
{
    public WebChatLimits Limits { get; init; } = new();

    /// <summary>How long a page has to say that it shows a message.</summary>
    public TimeSpan SeenWithin { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan HeartbeatEvery { get; init; } = TimeSpan.FromSeconds(20);

    internal bool IsBehindProxy => PublicUrl is not null;

    /// <summary>One sentence for each setting that is wrong; empty when all is well.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (!IsHttp(Url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal)))
        {
            faults.Add($"Web:Url is \"{Url}\"; expected an address such as http://localhost:5080.");
        }

        if (PublicUrl is not null && !IsHttp(PublicUrl))
        {
            faults.Add($"Web:PublicUrl is \"{PublicUrl}\"; expected an address such as https://coach.example.org, or nothing.");
        }

        return faults;
    }

    private static bool IsHttp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var read)
        && (read.Scheme == Uri.UriSchemeHttp || read.Scheme == Uri.UriSchemeHttps)
        && read.AbsolutePath == "/" && read.Query.Length == 0 && read.UserInfo.Length == 0;
}

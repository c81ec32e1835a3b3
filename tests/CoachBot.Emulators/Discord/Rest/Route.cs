namespace CoachBot.Emulators.Discord.Rest;

/// <summary>One method of the platform.</summary>
/// <param name="Template">"/channels/{channel}/messages".</param>
/// <param name="IsOpen">Needs no token: interactions bring their own.</param>
internal sealed record Route(string Method, string Template, Func<RestRequest, Answer> Handle, bool IsOpen = false)
{
    private readonly string[] parts = Template.Trim('/').Split('/');

    /// <summary>Requests in a window, and its length.</summary>
    public (int Most, TimeSpan Window) Limit { get; init; } = (10, TimeSpan.FromSeconds(1));

    /// <summary>Null when the path is another's.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var found = path.Trim('/').Split('/');
        if (found.Length != parts.Length) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i][0] == '{') values[parts[i][1..^1]] = found[i];
            else if (parts[i] != found[i]) return null;
        }

        return values;
    }
}

namespace CoachBot.Router;

/// <summary>Addresses that a token may be sent to.</summary>
public static class ServerUrl
{
    /// <summary>True for https, and for plain http on this machine; nothing may ride in the address.</summary>
    public static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var read)
        && (read.Scheme == Uri.UriSchemeHttps || (read.Scheme == Uri.UriSchemeHttp && read.IsLoopback))
        && read.Query.Length == 0 && read.UserInfo.Length == 0;
}

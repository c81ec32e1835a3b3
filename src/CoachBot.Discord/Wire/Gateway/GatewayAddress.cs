namespace CoachBot.Discord.Wire.Gateway;

/// <summary>The address of a gateway, with what we speak.</summary>
internal static class GatewayAddress
{
    /// <summary>With or without a slash at its end, with or without a query of its own.</summary>
    public static Uri Of(Uri server) => new UriBuilder(server) { Query = "v=10&encoding=json" }.Uri;

    /// <summary>The token goes there: never in clear text when the REST address is not, but for this machine.</summary>
    public static bool IsFit(Uri server, Uri api) =>
        server.IsAbsoluteUri && (server.Scheme == Uri.UriSchemeWss
            || (server.Scheme == Uri.UriSchemeWs && (server.IsLoopback || api.Scheme == Uri.UriSchemeHttp)));
}

using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>The calls that this bot makes, each with what may be done when it fails.</summary>
internal static class DiscordApi
{
    public static Call Gateway { get; } = new(HttpMethod.Get, "/gateway/bot", "/gateway/bot") { IsRepeatable = true };

    public static Call Application { get; } = new(HttpMethod.Get, "/applications/@me", "/applications/@me") { IsRepeatable = true };

    public static Call PutCommands(string application, Payload body) =>
        new(HttpMethod.Put, "/applications/{application}/commands", $"/applications/{application}/commands") { Body = body, IsRepeatable = true };

    /// <summary>Gives the channel that there already is.</summary>
    public static Call OpenDm(Payload body, Instant until) =>
        new(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels") { Body = body, IsRepeatable = true, Until = until };

    /// <summary>Repeatable only with a nonce in its body.</summary>
    public static Call CreateMessage(string channel, Payload body, Instant until) =>
        new(HttpMethod.Post, "/channels/{channel}/messages", $"/channels/{channel}/messages")
        {
            Major = channel,
            Body = body,
            IsRepeatable = true,
            Until = until,
        };

    /// <summary>The newest messages of a chat, the newest first.</summary>
    public static Call Latest(string channel, Instant until) =>
        new(HttpMethod.Get, "/channels/{channel}/messages", $"/channels/{channel}/messages?limit=50") { Major = channel, IsRepeatable = true, Until = until };

    public static Call EditMessage(string channel, string message, Payload body, Instant until) =>
        new(HttpMethod.Patch, "/channels/{channel}/messages/{message}", $"/channels/{channel}/messages/{message}")
        {
            Major = channel,
            Body = body,
            IsRepeatable = true,
            Until = until,
        };

    /// <summary>The first answer to an interaction; a repeat is refused as 40060 when the first was taken.</summary>
    public static Call Callback(string interaction, string token, Payload body, Instant until) =>
        new(HttpMethod.Post, "/interactions/{id}/{token}/callback", $"/interactions/{interaction}/{token}/callback?with_response=true")
        {
            Major = token,
            Body = body,
            IsInteraction = true,
            IsRepeatable = true,
            Until = until,
        };

    /// <summary>One more message for an interaction: nothing tells a second copy apart, so it is not repeated blindly.</summary>
    public static Call FollowUp(string application, string token, Payload body, Instant until) =>
        new(HttpMethod.Post, "/webhooks/{application}/{token}", $"/webhooks/{application}/{token}?wait=true")
        {
            Major = token,
            Body = body,
            IsInteraction = true,
            Until = until,
        };

    /// <summary>A message that only the interaction's token can reach.</summary>
    public static Call EditFollowUp(string application, string token, string message, Payload body, Instant until) =>
        new(HttpMethod.Patch, "/webhooks/{application}/{token}/messages/{message}", $"/webhooks/{application}/{token}/messages/{message}")
        {
            Major = token,
            Body = body,
            IsInteraction = true,
            IsRepeatable = true,
            Until = until,
        };

    public static Call GetOriginal(string application, string token, Instant until) => Original(HttpMethod.Get, application, token, null, until);

    public static Call EditOriginal(string application, string token, Payload body, Instant until) =>
        Original(HttpMethod.Patch, application, token, body, until);

    public static Call DeleteOriginal(string application, string token, Instant until) =>
        Original(HttpMethod.Delete, application, token, null, until);

    private static Call Original(HttpMethod method, string application, string token, Payload? body, Instant until) =>
        new(method, "/webhooks/{application}/{token}/messages/@original", $"/webhooks/{application}/{token}/messages/@original")
        {
            Major = token,
            Body = body,
            IsInteraction = true,
            IsRepeatable = true,
            Until = until,
        };
}

namespace CoachBot.Discord.Wire.Rest;

/// <summary>Discord asks for a name and a version in this shape; Cloudflare turns others away.</summary>
internal static class UserAgent
{
    public static string Value { get; } =
        $"DiscordBot (https://coachbot.invalid, {typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "1.0.0"})";
}

namespace CoachBot.Discord.Wire.Rest;

/// <summary>Discord's error codes that mean something to us.</summary>
internal static class Codes
{
    public const int UnknownChannel = 10_003;
    public const int UnknownMessage = 10_008;
    public const int UnknownWebhook = 10_015;
    public const int UnknownInteraction = 10_062;
    public const int OpeningDmsTooFast = 40_003;
    public const int AlreadyAcknowledged = 40_060;
    public const int TooManyFollowUps = 40_094;
    public const int MissingAccess = 50_001;
    public const int CannotSendToUser = 50_007;
    public const int InvalidWebhookToken = 50_027;
    public const int NoMutualGuild = 50_278;
    public const int EditedTooOften = 30_046;
}

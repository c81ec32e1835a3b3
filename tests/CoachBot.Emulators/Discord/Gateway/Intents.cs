namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>Bits of "intents", as far as this emulator sends what they ask for.</summary>
public static class Intents
{
    public const int Guilds = 1;
    public const int GuildMembers = 1 << 1;
    public const int GuildPresences = 1 << 8;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int MessageContent = 1 << 15;
    public const int Privileged = GuildMembers | GuildPresences | MessageContent;

    /// <summary>Bits 0 to 16, 20, 21, 24 and 25.</summary>
    public const int Known = 0x1FFFF | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;
}

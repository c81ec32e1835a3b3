namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What a close code asks for: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway</summary>
internal static class CloseCodes
{
    /// <summary>Anything but 1000 and 1001, which would end the session.</summary>
    public const int KeepSession = 4000;

    public const int EndSession = 1000;

    public static AfterClose After(int? code) => code switch
    {
        // .NET shows a close without any code as 1000 as well; a session that is really gone is answered with op 9.
        1001 => AfterClose.ResumeOnce,
        4003 or 4005 or 4007 or 4009 => AfterClose.Identify,
        4008 => AfterClose.ResumeLater,
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => AfterClose.Stop,
        _ => AfterClose.Resume,
    };

    /// <summary>For a code that stops the channel: one sentence that names the setting.</summary>
    public static string Sentence(int code) => code switch
    {
        4004 => "Discord refuses the token: set Discord:Token to the one on the page Bot of the Developer Portal, without \"Bot \" before it.",
        4010 => "Discord refuses the number of shards: take Discord:Shards away, or set it to a multiple of what Discord recommends.",
        4011 => "Discord wants this bot in more shards: take Discord:Shards away, or raise it.",
        4012 => "The server at Discord:ApiUrl does not speak version 10 of the gateway: a newer CoachBot is needed, or another address.",
        4013 => "The server at Discord:ApiUrl does not know the intents Direct Messages and Server Messages: another address is needed, or a newer CoachBot.",
        4014 => "Discord does not allow this bot its intents: on the page Bot of the Developer Portal, look at Privileged Gateway Intents "
            + "(CoachBot needs none of them), and check that Discord:Token is this bot's.",
        _ => $"Discord closed the gateway for good with code {code}: check Discord:Token.",
    };
}

/// <summary>What comes after a close.</summary>
internal enum AfterClose
{
    Resume,

    /// <summary>The session is most likely gone: one try.</summary>
    ResumeOnce,

    ResumeLater,

    Identify,

    /// <summary>Only another setting can help.</summary>
    Stop,
}

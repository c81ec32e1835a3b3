namespace CoachBot.Emulators.Discord;

/// <summary>What a Discord of one's own is like; the defaults are the platform's.</summary>
public sealed record DiscordOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "emulated.discord.token";

    /// <summary>Multiplies every wait and deadline of the emulator itself: 0.01 makes 15 minutes 9 seconds.</summary>
    public double Scale { get; init; } = 1;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session outlives its socket.</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>From the event to the first response.</summary>
    public TimeSpan AnswerDeadline { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan InteractionTokenLife { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan NonceMemory { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan IdentifyPause { get; init; } = TimeSpan.FromSeconds(5);

    public int Shards { get; init; } = 1;

    public int MaxConcurrency { get; init; } = 1;

    public int IdentifiesADay { get; init; } = 1000;

    public int GlobalPerSecond { get; init; } = 50;

    /// <summary>Whether buckets are counted; the headers come either way.</summary>
    public bool CountsRequests { get; init; } = true;

    /// <summary>Privileged intents that are switched on in the portal.</summary>
    public int PrivilegedIntents { get; init; }

    public Uri? InteractionsEndpoint { get; init; }
}

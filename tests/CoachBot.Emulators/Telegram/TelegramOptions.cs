namespace CoachBot.Emulators.Telegram;

/// <summary>How the emulated platform is set up.</summary>
public sealed record TelegramOptions
{
    /// <summary>0 = any free one.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "4242424242:AAemulated-token-that-opens-nothing_0";

    public string Username { get; init; } = "coach_for_tests_bot";

    /// <summary>Off for benchmarks: no requests are kept and of each chat only its last few messages.</summary>
    public bool Records { get; init; } = true;

    /// <summary>The platform's clock: dates, timers, ages.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Scales every wait that the platform makes (long polls, webhook retries, punishments), but not what it tells clients to wait.</summary>
    public double WaitFactor { get; init; } = 1;

    /// <summary>How long after the first new update a waiting poll is answered; the real one takes about 2 ms.</summary>
    public TimeSpan LongPollDelay { get; init; } = TimeSpan.Zero;

    /// <summary>How long a press may be answered.</summary>
    public TimeSpan CallbackLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Privacy mode off: the bot sees every word in groups.</summary>
    public bool ReadsAllGroupMessages { get; init; }

    internal TimeSpan Scaled(double seconds) => TimeSpan.FromSeconds(seconds * WaitFactor);
}

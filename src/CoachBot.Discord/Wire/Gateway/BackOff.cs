using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>Waits of up to 1, 2, 4 ... seconds, spread over their whole length.</summary>
internal sealed class BackOff(Duration longest, Func<double> random)
{
    private int attempts;

    public Duration Next() => Duration.Min(longest, Duration.FromSeconds(1L << Math.Min(attempts++, 20))) * random();

    public void Reset() => attempts = 0;
}

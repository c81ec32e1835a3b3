namespace CoachBot.Router;

/// <summary>How the bot is, told truly; asked by whoever restarts or watches it.</summary>
public interface IHealth
{
    /// <summary>False when only a restart can help.</summary>
    bool IsLive { get; }

    /// <summary>Ready means that every one of them is Ok.</summary>
    IReadOnlyList<HealthCheck> Checks { get; }
}

/// <param name="Name">One word, as in "store".</param>
/// <param name="Detail">What was found; codes, counts and times only, never a word of a person's.</param>
public sealed record HealthCheck(string Name, bool Ok, string Detail);

namespace CoachBot.Router.Health;

/// <summary>What the health endpoints tell.</summary>
public interface IHealth
{
    /// <summary>False when only a restart helps.</summary>
    bool IsLive { get; }

    /// <summary>Ready when every one is ok. <c>Detail</c> is for operators: counts and states, nothing of a person.</summary>
    IReadOnlyList<(string Name, bool Ok, string Detail)> Checks { get; }
}

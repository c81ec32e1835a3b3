namespace CoachBot.EndToEnd.Tests;

/// <summary>People on one channel, all at once.</summary>
/// <param name="persons">How many they are.</param>
/// <param name="steps">How many each of them does while the coach is killed again and again.</param>
internal abstract class Crowd(int persons, int steps) : IAsyncDisposable
{
    public int Persons => persons;

    /// <summary>Of all of them together.</summary>
    public int Steps => persons * steps;

    public Pace Pace { get; } = new();

    /// <summary>Before the first start.</summary>
    public virtual void Settle(CoachProcess coach)
    {
    }

    /// <summary>What comes before the first kill.</summary>
    public virtual Task Meet() => Task.CompletedTask;

    /// <summary>Returns when everybody has done all steps and heard all answers.</summary>
    public abstract Task Talk();

    public virtual ValueTask DisposeAsync()
    {
        Pace.Dispose();
        return ValueTask.CompletedTask;
    }
}

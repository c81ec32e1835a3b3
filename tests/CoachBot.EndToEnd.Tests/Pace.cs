using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>How many steps a crowd may begin, and how many it has done.</summary>
internal sealed class Pace : IDisposable
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim allowed = new(0);
    private readonly SemaphoreSlim done = new(0);

    public Task Begin() => allowed.WaitAsync();

    public void Done() => done.Release();

    public void Allow(int steps) => allowed.Release(steps);

    public async Task Await(int steps)
    {
        for (; steps > 0; steps--) Assert.True(await done.WaitAsync(longest), "A step was begun and never done.");
    }

    public void Dispose()
    {
        allowed.Dispose();
        done.Dispose();
    }
}

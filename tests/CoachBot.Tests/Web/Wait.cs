using System.Diagnostics;
using Xunit;

namespace CoachBot.Tests.Web;

/// <summary>Lets others run until something has become true; a test that would wait for ever fails instead.</summary>
public static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task Until(Func<bool> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, "It did not come about.");
            await Task.Yield();
        }
    }
}

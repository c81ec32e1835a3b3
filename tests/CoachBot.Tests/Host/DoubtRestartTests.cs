using CoachBot.Core.Conversations;
using CoachBot.Dialogs;
using CoachBot.Router;
using CoachBot.Store;
using CoachBot.Talk;
using CoachBot.Tests.Store;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Host;

/// <summary>A clarifier waits ten minutes, also when the process ends in between: the real store, closed and opened again (coaching.md 2.5).</summary>
public sealed class DoubtRestartTests : IDisposable
{
    private static readonly Instant start = Instant.FromUtc(2026, 1, 5, 18, 0);
    private static readonly Lazy<Scripts> scripts = new(() => LoadedScript.Load(SystemClock.Instance));
    private readonly SqliteFolder folder = new();

    [Theory]
    [InlineData("my glutes are numb from the pad", "If you have numbness between the legs or bladder or bowel changes: call 999")]
    [InlineData("legs feel like jelly", "If anything runs down both legs, or they are numb or weak: call 999")]
    [InlineData("my crotch was numb but its gone now", "If it is new or getting worse: call 999")]
    [InlineData("my mate can't feel his legs", "This could need emergency care. Call 999")]
    [InlineData("i leak on heavy sets", "If it is hard to start peeing, you can't feel it, or you leak: call 999")]
    [InlineData("something popped", "If you cannot stand or straighten up, speak to a doctor or nurse today")]
    [InlineData("this pain is killing me, want to die lol", "I'm really glad you told me.")]
    [InlineData("my left leg tingles a bit", "so I take the careful")]
    [InlineData("hi|[I'm 18 or older, start]|[None of these]|[None of these]|9", "If you cannot stand, dress or reach the toilet, speak to a doctor or nurse today")]
    [InlineData("I nearly shit myself when the bar moved", "If you can't feel or control your bowel: call 999")]
    [InlineData("pee is dark", "If your pee is brown or like cola")]
    public async Task Ten_minutes_without_an_answer_count_across_a_restart(string lines, string said)
    {
        await Live(start, lines.Split('|'));
        var afterwards = await Live(start + Duration.FromMinutes(5), ["@+30m"]);
        Assert.Contains(said, afterwards, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_a_restart_belongs_to_the_doubt()
    {
        await Live(start, ["my glutes are numb from the pad"]);
        var afterwards = await Live(start + Duration.FromMinutes(5), ["between my legs too"]);
        Assert.Contains("Call 999", afterwards, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> Live(Instant from, IReadOnlyList<string> lines)
    {
        using var output = new StringWriter();
        await using var store = await folder.Open();
        var session = new TalkSession(store, Wiring.Coaching(scripts.Value, "GB"), new("Ana", from, new ClientHints("en-GB", "Europe/London", "GB")), output, NullLoggerFactory.Instance);
        await session.Recover();
        foreach (var line in lines) Assert.Null(await session.Take(line));
        return output.ToString();
    }
}

using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Store;
using Xunit;

namespace CoachBot.Tests.Routing;

/// <summary>Linking over restarts: the process ends after every step, and the platform brings the last arrival again.</summary>
public sealed class LinkCrashTests : IDisposable
{
    private readonly SqliteFolder folder = new();
    private readonly ManualClock clock = new(Chat.At);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_step_happens_once_whatever_ends_between_them()
    {
        await Once(pair => pair.Keep(Pair.Web));
        var code = "";
        await Once(async pair =>
        {
            await pair.Say(Pair.Web, "/link");
            code = pair.Code;
        });
        await Once(pair => pair.Say(Pair.Phone, $"/start {code}"));
        await Once(pair => pair.Say(Pair.Web, "yes, join"), last =>
        {
            Assert.Single(last.OnWeb.Texts, text => text.StartsWith("Somebody used your code on Telegram", StringComparison.Ordinal));
        });
        await Once(async pair => Assert.True(await pair.IsOne()));
        await Once(pair => pair.Say(Pair.Phone, "/plan"), last => Assert.StartsWith("**Week 1", last.OnPhone.Texts[^1]));
    }

    /// <summary>A process that lives for one step, after it has recovered.</summary>
    private async Task Once(Func<Pair, Task> step, Action<Pair>? check = null)
    {
        await using var store = await folder.Open();
        var pair = new Pair(store, clock) { TakesDue = false };
        await pair.Restart();
        var before = pair.OnWeb.Sent.Count + pair.OnPhone.Sent.Count;
        await step(pair);
        var said = pair.OnWeb.Sent.Count + pair.OnPhone.Sent.Count;
        if (said > before)
        {
            Assert.Equal(Accepted.Known, await pair.Again());
            Assert.Equal(said, pair.OnWeb.Sent.Count + pair.OnPhone.Sent.Count);
        }

        check?.Invoke(pair);
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Simulations;
using CoachBot.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class SimulationTests
{
    [Fact]
    public async Task A_coach_who_keeps_the_laws_breaks_none()
    {
        var simulation = await Run(turn => [new Effect.Say(new($"{turn.Now}", "p") { Buttons = [new("Go on", "v1.1.on")], Asking = 1 })]);
        Assert.Empty(simulation.Broken);
        Assert.True(simulation.Turns > 20);
    }

    [Fact]
    public async Task Silence_chatter_and_bad_buttons_are_noticed()
    {
        Assert.Contains((await Run(_ => [])).Broken.Keys, law => law.StartsWith("silence to ", StringComparison.Ordinal));
        Assert.Contains("more than one message", (await Run(_ => [Say("a"), Say("b")])).Broken.Keys);
        Assert.Contains("button badly made: p", (await Run(_ => [new Effect.Say(new("a", "p") { Buttons = [new("A", "x")] })])).Broken.Keys);
        Assert.Contains((await Run(_ => [Say("again")])).Broken.Keys, law => law.StartsWith("stuck at p ", StringComparison.Ordinal));
        Assert.Contains("service failure", (await Run(_ => throw new InvalidOperationException())).Broken.Keys);
    }

    private static Effect.Say Say(string text) => new(new(text, "p"));

    private static async Task<Simulation> Run(Func<Turn, IReadOnlyList<Effect>> effects)
    {
        await using var store = new MemoryStore();
        var simulation = new Simulation(store, Coaches.With(effects), people: 5, seed: 1, NullLoggerFactory.Instance);
        await simulation.Run(days: 3, CancellationToken.None);
        return simulation;
    }
}

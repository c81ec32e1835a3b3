using CoachBot.Core.Dialogs;
using CoachBot.Router.Clocks;
using CoachBot.Store;

namespace CoachBot.Simulations;

/// <summary>Many people in several worlds side by side: they never meet, so it makes no difference to them.</summary>
internal static class Worlds
{
    public static async Task<WorldReport> InMemory(WorldSettings settings, Script script, int worlds) =>
        WorldReport.Of(await Task.WhenAll(Enumerable.Range(0, worlds).Select(world => Task.Run(async () =>
        {
            await using var store = new MemoryStore();
            // In blocks: every nth number would give one world all the lifters of one kind, and most of the work.
            var numbers = Enumerable.Range(0, settings.People).Where(number => (long)number * worlds / settings.People == world);
            return await new VirtualWorld(settings, script, store, new ManualClock(VirtualWorld.Start)).Run(numbers);
        }))));

    /// <param name="folder">Must be there; is left with the database in it.</param>
    public static async Task<WorldReport> InSqlite(WorldSettings settings, Script script, string folder)
    {
        var clock = new ManualClock(VirtualWorld.Start);
        await using var store = await SqliteStore.Open(new(Path.Combine(folder, "simulated.db"), null), clock, CancellationToken.None);
        return await new VirtualWorld(settings, script, store, clock).Run(Enumerable.Range(0, settings.People));
    }
}

using CoachBot.Commands;
using CoachBot.Router.Clocks;
using CoachBot.Store;
using NodaTime;

namespace CoachBot.Settings;

/// <summary>Opens the store in a file, or says in one sentence why it cannot be opened.</summary>
internal static class StoreFile
{
    private static readonly Duration Pause = Duration.FromSeconds(2);

    /// <summary>As <see cref="Open"/>, but where another process owns the store it says so once, and waits for it to end.</summary>
    public static async Task<SqliteStore> OpenWhenFree(StoreSettings settings, IAlarmClock clock, CancellationToken stop)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                return await SqliteStore.Open(new(settings.Path, settings.Key), clock, stop);
            }
            catch (StoreBusyException busy)
            {
                if (isFirst)
                {
                    await Console.Error.WriteLineAsync($"{busy.Message} Waiting until it stops.");
                }

                await clock.WaitUntil(clock.GetCurrentInstant() + Pause, stop);
            }
            catch (StoreStartException refused)
            {
                throw Refusal(settings, refused);
            }
        }
    }

    /// <exception cref="UsedWronglyException">No file can be made there.</exception>
    /// <exception cref="FailedException">Another process owns it, its key is missing, it is newer than this program ...</exception>
    public static async Task<SqliteStore> Open(StoreSettings settings, IClock clock, CancellationToken stop)
    {
        try
        {
            return await SqliteStore.Open(new(settings.Path, settings.Key), clock, stop);
        }
        catch (StoreStartException refused)
        {
            throw Refusal(settings, refused);
        }
        catch (StoreBusyException busy)
        {
            throw new FailedException(busy.Message, busy);
        }
    }

    private static Exception Refusal(StoreSettings settings, StoreStartException refused) => refused.IsPlace
        ? new UsedWronglyException($"{settings.Named}; expected a path in a folder that can be written, such as data/coach.db.")
        : new FailedException(refused.Message, refused);
}

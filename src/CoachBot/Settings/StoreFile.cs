using CoachBot.Commands;
using CoachBot.Store;
using NodaTime;

namespace CoachBot.Settings;

/// <summary>Opens the store in a file, or says in one sentence why it cannot be opened.</summary>
internal static class StoreFile
{
    /// <exception cref="FailedException">Another process owns it, its key is missing, it is newer than this program ...</exception>
    public static async Task<SqliteStore> Open(StoreSettings settings, IClock clock, CancellationToken stop)
    {
        try
        {
            return await SqliteStore.Open(new(settings.Path, settings.Key), clock, stop);
        }
        catch (Exception refused) when (refused is StoreStartException or StoreBusyException)
        {
            throw new FailedException(refused.Message, refused);
        }
    }
}

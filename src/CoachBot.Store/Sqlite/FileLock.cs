namespace CoachBot.Store.Sqlite;

/// <summary>The operating system's lock on a database: it ends with the process, however that ends.</summary>
internal sealed class FileLock : IDisposable
{
    readonly FileStream _file;

    FileLock(FileStream file) => _file = file;

    /// <exception cref="StoreBusyException">Somebody holds it.</exception>
    public static FileLock Take(StoreOptions options)
    {
        try
        {
            return new FileLock(new FileStream(options.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (failure is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new StoreBusyException(
                $"The database {options.Path} is in use by another CoachBot process. Stop that one first, or wait until it has ended.",
                failure);
        }
    }

    public void Dispose() => _file.Dispose();
}

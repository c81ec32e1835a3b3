namespace CoachBot.Store.Sqlite;

/// <summary>The operating system's lock on a database: it ends with the process, however that ends.</summary>
internal sealed class FileLock : IDisposable
{
    readonly FileStream _file;

    FileLock(FileStream file) => _file = file;

    /// <summary>Makes the database's folder where it is missing.</summary>
    /// <exception cref="StoreBusyException">Somebody holds it.</exception>
    /// <exception cref="StoreStartException">No file can be made there.</exception>
    public static FileLock Take(StoreOptions options)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);
            return new FileLock(new FileStream(options.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            throw new StoreBusyException(
                $"The database {options.Path} is in use by another CoachBot process. Stop that one first, or wait until it has ended.",
                failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"{options.Path} does not lie in a folder that can be written.", failure) { IsPlace = true };
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, and the sharing and lock violations of Windows.</summary>
    static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);

    public void Dispose() => _file.Dispose();
}

using System.Security.Cryptography;

namespace CoachBot.Store.Sealing;

/// <summary>Reads the installation's key from the setting or from its file, and makes the file on the very first start.</summary>
internal static class KeyFile
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="StoreStartException">It cannot be had, or others can read it.</exception>
    public static InstallationKey Find(StoreOptions options, bool isNewDatabase)
    {
        if (options.KeyBase64 is { Length: > 0 } setting) return Parse(setting, "The setting for the store's key");
        if (File.Exists(options.KeyPath)) return Read(options.KeyPath);
        if (!isNewDatabase)
            throw new StoreStartException(
                $"The key {options.KeyPath} is missing, and without it nothing in {options.Path} can be read. "
                + "Put the key file back (it is never part of a backup), or move the database away to begin with an empty one.");
        return Make(options.KeyPath);
    }

    static InstallationKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != UnixFileMode.None)
            throw new StoreStartException($"The key {path} can be read by other users of this machine. Run: chmod 600 {path}");
        return Parse(File.ReadAllText(path), $"The key file {path}");
    }

    static InstallationKey Parse(string base64, string what)
    {
        var secret = new byte[InstallationKey.Length + 1];
        return Convert.TryFromBase64String(base64.Trim(), secret, out var length) && length == InstallationKey.Length
            ? new InstallationKey(secret[..InstallationKey.Length])
            : throw new StoreStartException($"{what} is not a key: 32 bytes written as base64 (44 characters) are expected.");
    }

    static InstallationKey Make(string path)
    {
        var secret = RandomNumberGenerator.GetBytes(InstallationKey.Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        using var writer = new StreamWriter(file);
        writer.WriteLine(Convert.ToBase64String(secret));
        writer.Flush();
        // Before the first row is sealed with it.
        file.Flush(flushToDisk: true);
        return new InstallationKey(secret);
    }
}

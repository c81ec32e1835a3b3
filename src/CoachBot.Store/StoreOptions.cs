namespace CoachBot.Store;

/// <summary>Where the database lies and where its key comes from.</summary>
/// <param name="Path">The database file. Beside it: ".key", ".visitors" (keys that live 24 hours), ".lock".</param>
/// <param name="KeyBase64">The installation's key, 32 bytes as base64; null or empty to use (or make) the file "{Path}.key".</param>
public sealed record StoreOptions(string Path, string? KeyBase64)
{
    /// <summary>Turns in one commit at most; 1 is one transaction a turn, as the benchmark compares.</summary>
    public int MostTurnsInGroup { get; init; } = 256;

    internal string KeyPath => Path + ".key";

    internal string VisitorsPath => Path + ".visitors";

    internal string LockPath => Path + ".lock";

    /// <summary>The key is never printed.</summary>
    public override string ToString() => Path;
}

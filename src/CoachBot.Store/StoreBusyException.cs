namespace CoachBot.Store;

/// <summary>Another process owns the database; it may be tried again when that one has ended.</summary>
public sealed class StoreBusyException : Exception
{
    public StoreBusyException() { }

    public StoreBusyException(string message) : base(message) { }

    public StoreBusyException(string message, Exception inner) : base(message, inner) { }
}

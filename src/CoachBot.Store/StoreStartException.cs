namespace CoachBot.Store;

/// <summary>The store cannot be opened as things are. The message is a sentence for whoever runs the bot; nothing was changed.</summary>
public sealed class StoreStartException : Exception
{
    /// <summary>No file can be made where the database should lie.</summary>
    public bool IsPlace { get; init; }

    public StoreStartException() { }

    public StoreStartException(string message) : base(message) { }

    public StoreStartException(string message, Exception inner) : base(message, inner) { }
}

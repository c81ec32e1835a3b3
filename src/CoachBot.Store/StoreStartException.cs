namespace CoachBot.Store;

/// <summary>The store cannot be opened as things are. The message is a sentence for whoever runs the bot; nothing was changed.</summary>
public sealed class StoreStartException : Exception
{
    public StoreStartException() { }

    public StoreStartException(string message) : base(message) { }

    public StoreStartException(string message, Exception inner) : base(message, inner) { }
}

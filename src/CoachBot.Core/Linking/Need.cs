namespace CoachBot.Core.Linking;

/// <summary>What a turn has to know before it can be taken: the router brings it, and takes the turn again. A closed family.</summary>
public abstract record Need
{
    private Need() { }

    /// <summary>A fresh code, for the core has no randomness, and the apps where it can be used.</summary>
    public sealed record FreshCode : Need;

    /// <summary>Who has offered this code.</summary>
    public sealed record Owner(string Code) : Need;

    /// <summary>The conversation of the person who wants to join, and their chats.</summary>
    public sealed record Other(long Person) : Need;
}

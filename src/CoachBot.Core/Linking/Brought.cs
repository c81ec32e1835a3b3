using CoachBot.Core.Conversations;

namespace CoachBot.Core.Linking;

/// <summary>What the router has brought to a turn that needed it.</summary>
public sealed record Brought
{
    public static readonly Brought Nothing = new();

    public string? Code { get; init; }

    /// <summary>Where the code can be used; comes with it.</summary>
    public IReadOnlyList<OtherApp> Apps { get; init; } = [];

    public LookedUp? Offer { get; init; }

    public OtherPerson? Other { get; init; }
}

/// <summary>A platform on which the coach can be written to.</summary>
/// <param name="DeepLink">Opens it with the code; null where the platform has no such address.</param>
public sealed record OtherApp(string Channel, string? DeepLink);

/// <summary>What became of looking for a code.</summary>
/// <param name="Offer">Null where nobody offers it now.</param>
/// <param name="IsRefused">Too many codes were tried: nothing was looked for.</param>
public sealed record LookedUp(Offered? Offer, bool IsRefused = false);

/// <param name="IsOwn">It is this person's own code.</param>
/// <param name="Channel">Where it was offered.</param>
public sealed record Offered(long Person, bool IsOwn, string Channel);

/// <param name="Version">Of the conversation, as it was read.</param>
/// <param name="Conversation">Null where nobody is stored under the number any more.</param>
/// <param name="Chats">Every address of theirs.</param>
public sealed record OtherPerson(long Person, long Version, Conversation? Conversation, IReadOnlyList<Via> Chats);

/// <summary>A chat of somebody's.</summary>
/// <param name="Channel">"web", "telegram", "discord", "terminal".</param>
/// <param name="Tag">Tells a person's chats apart; short, and nothing can be learned from it.</param>
public sealed record Via(string Channel, string Tag);

using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Talk;

/// <summary>Who talks, from where, and how it is shown.</summary>
/// <param name="As">Name of the person; another name is another person.</param>
/// <param name="Start">Where the clock begins.</param>
internal sealed record TalkSettings(string As, Instant Start, ClientHints Hints)
{
    /// <summary>Prints what the person says too, so that the output is a transcript.</summary>
    public bool IsTranscript { get; init; }

    /// <summary>Bold text is shown as bold.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whose coach it is.</summary>
    public Installation Installation { get; init; } = Installation.Unknown;

    /// <summary>The person's zone, once the conversation knows it.</summary>
    public Func<Conversation, string?> ZoneOf { get; init; } = conversation => conversation.Person.Zone ?? conversation.Person.LikelyZone;

    /// <summary>The zone of local times while the conversation knows none: what the client says, else UTC.</summary>
    public DateTimeZone FirstZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Hints.Zone ?? "UTC") ?? DateTimeZone.Utc;
}

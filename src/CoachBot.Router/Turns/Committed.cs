using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Router.Turns;

/// <summary>A conversation as it was last committed.</summary>
internal sealed record Committed(Conversation Conversation, long Version, Instant? LastAt);

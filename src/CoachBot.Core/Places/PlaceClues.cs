using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Places;

/// <summary>What helps to tell one place from another.</summary>
/// <param name="Clock">What the person said their own clock shows, or null.</param>
public sealed record PlaceClues(ClientHints Hints, Instant Now, ClockAnswer? Clock = null);

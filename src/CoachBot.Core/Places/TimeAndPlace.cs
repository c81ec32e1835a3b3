using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Places;

/// <summary>One typed line about time and place, in either order ("7pm Leeds"); null where it says nothing.</summary>
/// <param name="Wish">The time that is wished for.</param>
/// <param name="Place">The place, by its name or by "it is 7:40 here".</param>
public sealed record TimeAndPlace(ClockAnswer? Wish, PlaceAnswer? Place)
{
    public static TimeAndPlace Read(Said said, Gazetteer places, Instant now, ClientHints hints)
    {
        var clock = ClockReader.Find(said, ClockKind.Now);
        return new TimeAndPlace(ClockReader.Find(said, ClockKind.Wish), places.Find(said, new PlaceClues(hints, now, clock)));
    }
}

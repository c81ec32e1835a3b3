using CoachBot.Discord.Wire.Rest;
using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>How long an interaction may wait. Discord counts from the moment in its id.</summary>
internal static class InteractionTimes
{
    /// <summary>An answer within this is the first response itself; else "thinking" is.</summary>
    public static readonly Duration Patience = Duration.FromMilliseconds(600);

    /// <summary>No first response is tried again after this.</summary>
    public static readonly Duration LastTry = Duration.FromMilliseconds(2_500);

    /// <summary>Choices that come later are for nobody.</summary>
    public static readonly Duration TooLateToSuggest = Duration.FromMilliseconds(2_800);

    /// <summary>A turn that has said nothing by then says nothing.</summary>
    public static readonly Duration Settling = Duration.FromSeconds(10);

    /// <summary>Discord waits no longer for a first response.</summary>
    public static readonly Duration Deadline = Duration.FromSeconds(3);

    // Fifteen minutes by Discord's clock, less what an edit may take.
    private static readonly Duration life = Duration.FromSeconds((15 * 60) - 15);

    /// <summary>The moment its time counts from. An age that cannot be says that the clocks disagree: then it counts from when it reached us.</summary>
    public static Instant StartOf(string id, Instant received)
    {
        var made = Snowflake.TimeOf(id) ?? received;
        var age = received - made;
        return age >= Duration.Zero && age < Deadline ? made : received;
    }

    /// <summary>True while its token can be expected to work.</summary>
    public static bool IsAlive(this LiveInteraction live, Instant now) => now - live.Start < life;

    /// <summary>When its token ends.</summary>
    public static Instant End(this LiveInteraction live) => live.Start + life;

    /// <summary>True while a first response can be expected to be taken.</summary>
    public static bool IsYoung(this LiveInteraction live, Instant now) => now - live.Start < Deadline;
}

using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>What a back seems happier without, for now; said as a preference, never as a label.</summary>
[Source("coaching.md 3.4 and 3.0 (scoring with the merged question)")]
public static class Directions
{
    public static Direction Of(Conversation conversation) => conversation.Answer("aggravate") switch
    {
        "aggravate.arching" => Direction.Extension,
        "aggravate.bending" => Direction.Flexion,
        _ => Direction.MidRange,
    };
}

using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>Where a back is happier with less of the range: said beside the exercises that are done smaller for it, both lines where both ends set it off.</summary>
[Source("coaching.md 3.4, 5.1 (AV-E, AV-F), 5.2, 5.3")]
internal static class ForThisBack
{
    /// <summary>The exercise that is a movement to both ends: "stop before it rounds" would take back its own step. The painful half is left out instead.</summary>
    [Source("coaching.md 5.3 ST-08 (avoid the painful half), 3.4 (small range; mid-range only)")]
    private const string ToBothEnds = "ST-08";

    /// <summary>Beside one exercise.</summary>
    public static void Say(TurnFrame frame, Exercise exercise)
    {
        if (exercise.Id == ToBothEnds)
        {
            SayHalf(frame);
            return;
        }

        foreach (var side in Directions.Sides(frame.Now).Where(exercise.Limit.Contains))
        {
            frame.Speech.AddLine($"limit.{side}".ToLowerInvariant());
        }
    }

    private static void SayHalf(TurnFrame frame)
    {
        var side = Directions.Sides(frame.Now) switch { [] => null, [var only] => $"{only}", _ => "both" };
        if (side is not null)
        {
            frame.Speech.AddLine($"limit.half.{side}".ToLowerInvariant());
        }
    }

    /// <summary>Of the plan: the exercises that each line is about; one line for both ends where they are the same.</summary>
    public static void SayOfPlan(TurnFrame frame)
    {
        var lines = Directions.Sides(frame.Now).Select(side => (Side: $"{side}", Names: Names(frame, side))).Where(line => line.Names.Length > 0).ToList();
        if (lines is [var one, var other] && one.Names == other.Names)
        {
            lines = [("both", one.Names)];
        }

        foreach (var (side, names) in lines)
        {
            frame.Speech.AddLine($"plan.limit.{side}".ToLowerInvariant(), ("exercises", names));
        }
    }

    private static string Names(TurnFrame frame, Direction side) => string.Join(
        ", ",
        Sessions.Of(frame.Now, frame.Script.Catalog).Where(exercise => exercise.Limit.Contains(side)).Select(exercise => frame.Words($"exercise.{exercise.Id}.name")));
}

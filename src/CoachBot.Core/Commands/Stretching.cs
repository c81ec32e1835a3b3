using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Commands;

/// <summary>/stretch: for somebody unscreened Screen A first, then what is safe in both directions (coaching.md 5.3).</summary>
[Source("coaching.md 5.3 (routing)")]
internal static class Stretching
{
    /// <summary>A passed Screen A is good for this long.</summary>
    private static readonly Duration Valid = Duration.FromHours(24);

    /// <summary>The rule for somebody without a plan, as "why" names it.</summary>
    public const string UnscreenedRule = "5.3 P0";

    private static readonly string[] Unscreened = ["ST-08", "ST-11", "EX-01"];

    public static void Open(TurnFrame frame, string argument)
    {
        var area = AreaOf(argument);
        if (frame.Now.Plan is null && !IsScreened(frame))
        {
            Screening.Screens.AskAgain(frame, $"stretch:{area}");
        }
        else if (area == "all" && HasChoice(frame.Now))
        {
            frame.Ask("stretch.area");
        }
        else
        {
            Show(frame, area);
        }
    }

    /// <param name="area">"hips", "hamstrings", "back", "glutes", or anything else for the best three.</param>
    public static void Show(TurnFrame frame, string area)
    {
        if (frame.IsHeld)
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        var isPregnant = IsPregnant(frame.Now);
        var isKnown = frame.Now.Plan is not null;
        frame.Speech.Add(isPregnant ? "stretch.pregnant" : isKnown ? "stretch.lead" : "stretch.unscreened");
        var exercises = Today(frame, area).Select(id => frame.Script.Catalog.Exercises[id]);
        ExerciseCards.List(frame, exercises, isPregnant ? "stretch.stop.pregnant" : isKnown ? "stretch.stop" : "stretch.stop.unscreened");
        if (isKnown && HasChoice(frame.Now))
        {
            frame.Offer(frame.Words("button.another-area"), "stretch.all");
        }

        frame.Now = frame.Now with { LastRules = [isKnown ? RuleOf(Directions.Of(frame.Now)) : UnscreenedRule] };
    }

    /// <summary>For everybody: with a plan by phase, direction and area; without one what is safe in both directions.</summary>
    public static IReadOnlyList<string> Today(TurnFrame frame, string area) =>
        IsPregnant(frame.Now) ? ["EX-01"] : frame.Now.Plan is null ? Unscreened : For(frame.Now, area);

    /// <summary>Past the settling days, with nothing to be looked at: the area is theirs to choose.</summary>
    private static bool HasChoice(Conversation conversation) =>
        conversation.Plan is { Phase: > Phase.P0 } && !SeeSomebody.HasStar(conversation);

    private static string RuleOf(Direction direction) => direction switch
    {
        Direction.Extension => "5.3 AV-E",
        Direction.Flexion => "5.3 AV-F",
        _ => "5.3",
    };

    private static bool IsPregnant(Conversation conversation) => conversation.Flags.Any(flag => flag.Flag == "RF-PRG-02");

    /// <summary>What suits the phase, the direction and the area; at most three, gated ones left out.</summary>
    public static IReadOnlyList<string> For(Conversation conversation, string area)
    {
        var direction = Directions.Of(conversation);
        var plan = conversation.Plan!;
        if (conversation.Flags.Any(flag => flag.Flag == "RF-HIP-01"))
        {
            return ["EX-01", "EX-04"];
        }

        if (plan.Phase == Phase.P0 || SeeSomebody.HasStar(conversation))
        {
            return direction == Direction.Extension ? ["ST-08", "ST-07", "EX-01"] : ["ST-08", "ST-11", "EX-01"];
        }

        return area switch
        {
            "hips" => ["ST-04", "ST-05"],
            "hamstrings" => ["ST-01"],
            "glutes" => ["ST-05"],
            "back" => direction == Direction.MidRange ? ["ST-08", "ST-11"] : ["ST-08", "ST-11", BackEase(direction)],
            _ => ["ST-08", ByContributor(conversation), BackEase(direction)],
        };
    }

    private static string BackEase(Direction direction) => direction switch
    {
        Direction.Extension => "ST-09",
        Direction.Flexion => "ST-10",
        _ => "ST-11",
    };

    private static string ByContributor(Conversation conversation) =>
        Contributors.Lead(conversation) is "F1" or "F4" ? "ST-04" : "ST-05";

    public static bool IsScreened(TurnFrame frame) =>
        frame.Now.Screened.A is { } at && frame.Turn.Now - at < Valid;

    private static string AreaOf(string argument) => argument.Trim().ToLowerInvariant() switch
    {
        "hip" or "hips" => "hips",
        "hamstring" or "hamstrings" => "hamstrings",
        "back" or "lower back" => "back",
        "glute" or "glutes" => "glutes",
        "all" => "all",
        _ => "",
    };
}

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

    private static readonly string[] Unscreened = ["ST-08", "ST-11", "EX-01"];

    public static void Open(TurnFrame frame, string argument)
    {
        if (frame.Now.Plan is null && !IsScreened(frame))
        {
            Screening.Screens.AskAgain(frame, $"stretch:{AreaOf(argument)}");
            return;
        }

        Show(frame, AreaOf(argument));
    }

    /// <param name="area">"hips", "hamstrings", "back", "glutes", "all", or empty for the best three.</param>
    public static void Show(TurnFrame frame, string area)
    {
        if (frame.IsHeld)
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        var ids = frame.Now.Plan is null ? Unscreened : For(frame.Now, area);
        frame.Speech.Add(frame.Now.Plan is null ? "stretch.unscreened" : "stretch.lead");
        foreach (var id in ids)
        {
            var exercise = frame.Script.Catalog.Exercises[id];
            frame.Speech.Add($"exercise.{id}.card", ("dose", PlanWords.DoseWords(frame, exercise.Dose)));
        }

        frame.Speech.Add("stretch.stop");
        frame.Now = frame.Now with { LastRules = [$"5.3 {(frame.Now.Plan is null ? "unscreened" : Directions.Of(frame.Now).ToString())}"] };
    }

    /// <summary>What suits the phase, the direction and the area; at most three, gated ones left out.</summary>
    public static IReadOnlyList<string> For(Conversation conversation, string area)
    {
        var direction = Directions.Of(conversation);
        var plan = conversation.Plan!;
        if (conversation.Flags.Any(flag => flag.Flag == "RF-PRG-02"))
        {
            return ["EX-01"];
        }

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
            "back" => ["ST-08", "ST-11", BackEase(direction)],
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

    private static bool IsScreened(TurnFrame frame) =>
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

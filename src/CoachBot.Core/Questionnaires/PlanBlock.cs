using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>Steps 6 to 10 of the first contact: what the plan is made from.</summary>
public static class PlanBlock
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("site", Choice, Conversations.Stage.PlanBlock, Slot.FirstContact)
        {
            CanSkip = true, IsKept = true, Redoes = ["site.else", "bulge", "shape"],
            Spots = new Dictionary<string, string>
            {
                ["leg"] = "site.leg", ["buttock"] = "site.buttock", ["else"] = "site.else", ["side"] = "site.side", ["middle"] = "site.middle", ["low-back"] = "site.middle",
            },
        },
        new("site.else", Picker, Conversations.Stage.PlanBlock, Slot.FirstContact)
        {
            IsKept = true, CanSkip = true, AskWhen = c => c.Answer("site") == "site.else",
        },
        new("duration", Choice, Conversations.Stage.PlanBlock, Slot.FirstContact)
        {
            IsKept = true, CanSkip = true,
            Lengths = [(13, "duration.under-2w"), (42, "duration.2-6w"), (90, "duration.6w-3m"), (int.MaxValue, "duration.over-3m")],
        },
        new("aggravate", Choice, Conversations.Stage.PlanBlock, Slot.FirstContact)
        {
            CanSkip = true, IsKept = true,
            Triggers = new Dictionary<string, string>
            {
                ["arching"] = "aggravate.arching", ["bending"] = "aggravate.bending", ["both"] = "aggravate.both", ["lift"] = "aggravate.lift",
            },
        },
        new("form-top", Choice, Conversations.Stage.PlanBlock, Slot.FirstContact) { CanSkip = true, IsKept = true },
        new("about", Choice, Conversations.Stage.PlanBlock, Slot.FirstContact) { CanSkip = true, IsKept = true, Redoes = ["about.list"], Lines = "about.list" },
        new("about.list", Toggles, Conversations.Stage.PlanBlock, Slot.FirstContact)
        {
            IsKept = true, CanSkip = true, AskWhen = c => c.Answer("about") == "about.some",
        },
    ];

    /// <summary>The first question's place in "2 of 6": the tap that asked for the plan was the first of the six.</summary>
    public static int ProgressOf(string question) => question switch
    {
        "site" or "site.else" => 2,
        "duration" => 3,
        "aggravate" => 4,
        "form-top" => 5,
        _ => 6,
    };
}

namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>Flare-ups, and the end of the plan.</summary>
    private static PromptUse[] Following =>
    [
        Say("flare"),
        Say("flare.quiet", "day"),
        Say("flare.quiet.weight", "day"),
        Say("flare.quiet.paused"),
        Say("flare.told"),
        Say("flare.same"),
        Say("flare.different.answer"),
        Say("flare.different.star"),
        Picker("flare.where"),
        Say("flare.change"),
        .. Each(["load", "lift", "sleep", "sitting", "unknown"], Say("flare.*.answer")),
        Say("flare.back", "phase"),
        Say("flare.settle"),
        Say("flare.often"),
        Say("flare.often.star"),
        Say("flare.long"),
        Say("discharge"),
        Card("discharge.keep-it"),
        Say("discharge.waits", "lifts"),
        Say("discharge.early"),
        Say("discharge.goal"),
        Say("discharge.checks"),
        Say("discharge.data"),
        Say("discharge.kept"),
        Say("discharge.left"),
        .. Each(["worst", "thrusts", "confidence", "sleep", "felt", "mood", "psfs.again", "psfs.2.again", "psfs.3.again", "flare.same", "flare.where", "flare.change", "discharge.goal", "discharge.checks"], May(Say("*.why"))),
        .. Each(["usual", "worst", "goals", "load", "form", "confidence", "flags"], Say("discharge.*")),
    ];
}

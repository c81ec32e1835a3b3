namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>/form: the question which lift, "I feel it in my back", the six-cue quiz and the thumb test.</summary>
    private static PromptUse[] Guides =>
    [
        Picker("form.guide"),
        Picker("form.guide.more"),
        Words("form.not-yet", "when"),
        Words("form.half", "when"),
        .. Each(["p1", "p2", "p3", "p4"], Words("form.when.*")),
        Card("form.footer"),
        .. Each(["faults", "back-feel", "thumb"], Words("button.*")),
        Say("back-feel"),
        Say("form.back-feel.effort"),
        Say("form.back-feel.pain"),
        Say("form.back-feel.pain.early"),
        Say("form.back-feel.pain.waits"),
        Say("form.back-feel.pain.eases"),
        Words("quiz.lead"),
        .. Each(["curve", "ribs", "brace", "hips", "level", "same"], Say("quiz.*")),
        .. Each(["curve", "ribs", "brace", "hips", "level", "same"], Words("quiz.*.no")),
        Words("quiz.yes"),
        Say("quiz.why"),
        Say("quiz.passed"),
        Say("quiz.again", "right"),
        Say("thumb-test.ready"),
        Say("thumb-test.ready.why"),
        Say("thumb-test.done"),
        Say("thumb-test.done.why"),
        Say("thumb-test.gap"),
        Say("thumb-test.gap.why"),
        Say("thumb-test.read"),
        Say("thumb-test.another-day"),
        Say("thumb-test.later"),
        .. Each(["stay", "wider", "smaller", "both", "hurt"], Say("thumb-test.*")),
    ];
}

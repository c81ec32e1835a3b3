namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>Prompts of which there is one for each entry of the catalogue or each card.</summary>
    private static PromptUse[] Families =>
    [
        Each(PromptFamily.Exercises, Words("exercise.*.name")),
        Each(PromptFamily.Exercises, Card("exercise.*.card", "dose")),
        .. Each(
            ["EX-01", "EX-02", "EX-03", "EX-04", "EX-08", "EX-10", "EX-12", "EX-13", "EX-17", "ST-01", "ST-04", "ST-05", "ST-07", "ST-08", "ST-09", "ST-10", "ST-11"],
            Say("exercise.*.brief", "dose")),
        Safety(Each(PromptFamily.Flags, Words("symptom.*"))),
        Safety(Each(PromptFamily.Flags, Words("symptom.*.your"))),
        Safety(Each(PromptFamily.Countries, Words("country.*"))),
        .. Each(["1", "2", "3", "4", "5", "6", "7"], Card("learn.*")),
        Safety(Card("learn.8", "number")),
        .. Each(["reps", "reps.side", "seconds", "seconds.side", "steps.side"], Words("dose.*", "sets", "count")),
        .. Each(["reps", "reps.side", "seconds", "seconds.side", "steps.side"], Words("dose.*.one", "count")),
        Words("dose.minutes", "count"),
        .. Each(["hip-thrust", "glute-bridge", "dead-bug"], Card("form.*")),
        .. Each(["hip-thrust", "glute-bridge", "dead-bug"], Card("form.*.faults")),
        .. Each(["hip-thrust", "glute-bridge", "dead-bug"], Card("form.*.easier")),
        .. Each(["hip-thrust", "glute-bridge", "dead-bug"], Card("form.*.harder")),
        Words("form.not-yet", "phase"),
        Say("back-feel"),
        Say("form.back-feel.effort"),
        Say("form.back-feel.pain"),
        .. Each(Enumerable.Range(1, 50).Where(faq => faq is not (34 or 42 or 43 or 44 or 47)).Select(faq => faq.ToString("00")), Card("faq.*")),
        Card("faq.42", "number"),
        Card("faq.43", "number"),
        Card("faq.44", "number"),
        .. Each(["rest", "heat", "medicines", "supplements", "roller", "belt", "sleep", "imaging", "expect"], Card("advice.*")),
    ];
}

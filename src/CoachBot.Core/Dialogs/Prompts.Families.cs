namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>Prompts of which there is one for each entry of the catalogue or each card.</summary>
    private static PromptUse[] Families =>
    [
        Each(PromptFamily.Exercises, Words("exercise.*.name")),
        Each(PromptFamily.Exercises, Card("exercise.*.card", "dose", "often?")),
        Each(PromptFamily.Exercises, Say("exercise.*.brief", "dose")),
        Each(PromptFamily.Exercises, Words("exercise.*.easier")),
        May(Each(PromptFamily.Exercises, Words("exercise.*.harder"))),
        Each(PromptFamily.Exercises, Words("exercise.*.good")),
        Each(PromptFamily.Exercises, Words("exercise.*.fault")),
        Each(PromptFamily.Levels, Words("exercise.*.level")),
        Safety(Each(PromptFamily.Flags, Words("symptom.*"))),
        Safety(Each(PromptFamily.Flags, Words("symptom.*.your"))),
        Words("symptom.worse"),
        Words("symptom.worse.your"),
        Safety(Each(PromptFamily.Countries, Words("country.*"))),
        .. Each(["1", "2", "3", "4", "5", "6", "7"], Card("learn.*")),
        Safety(Card("learn.8", "number")),
        .. Each(["reps", "reps.side", "seconds", "seconds.side", "steps.side"], Words("dose.*", "sets", "count")),
        .. Each(["reps", "reps.side", "seconds.side"], Words("dose.*.one", "count")),
        Words("dose.minutes", "count"),
        Words("often.day.once"),
        Words("often.day.twice"),
        Words("often.day", "least", "most"),
        Words("often.week", "least", "most"),
        Each(PromptFamily.Forms, Card("form.*")),
        Each(PromptFamily.Forms, Card("form.*.faults")),
        Each(PromptFamily.Forms, Card("form.*.easier")),
        Each(PromptFamily.Forms, Card("form.*.harder")),
        .. Each(Enumerable.Range(1, 50).Where(faq => faq is not (34 or 42 or 43 or 44 or 47)).Select(faq => faq.ToString("00")), Card("faq.*")),
        .. Each(["early", "loaded", "keep"], Card("faq.09.*")),
        Card("faq.26.bones"),
        Card("faq.42", "number"),
        Card("faq.43", "number"),
        Card("faq.44", "number"),
        .. Each(["rest", "heat", "medicines", "supplements", "roller", "belt", "sleep", "imaging", "expect"], Card("advice.*")),
    ];
}

namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    private static string[] Cues =>
        ["brace", "ribs", "neutral", "level", "shins", "chin", "squeeze", "tuck", "bench", "thumb", "bar", "breath", "tempo", "daylight"];

    private static string[] Doors => ["minor", "somebody-else", "other-joint", "not-stopping", "physio", "rest"];

    /// <summary>What questions are about: short names for buttons, and the answers that are no FAQ or card of their own.</summary>
    private static PromptUse[] Questions =>
    [
        Say("asked-back"),
        Say("talk.nearest"),
        .. Each(Enumerable.Range(1, 50).Where(faq => faq != 34).Select(faq => faq.ToString("00")), Words("topic.faq.*")),
        .. Each(Enumerable.Range(1, 8).Select(card => card.ToString()), Words("topic.learn.*")),
        Each(PromptFamily.Forms, Words("topic.form.*")),
        Words("topic.stop-list"),
        .. Each(["advice.rest", "advice.medicines", "ladder.limits", "signs.fall"], Words("topic.*")),
        .. Each(Cues, Words("topic.cue.*")),
        .. Each(Cues, Say("cue.*")),
        .. Each(["p0", "p1", "p2", "p3", "p4", "p5"], Words("topic.phase.*.about")),
        .. Each(["p0", "p1", "p2", "p3", "p4", "p5"], Say("phase.*.about")),
        .. Each(Doors, Words("topic.door.*")),
    ];
}

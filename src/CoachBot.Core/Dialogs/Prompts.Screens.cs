namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    private static PromptUse[] Screens =>
    [
        Safety(List("screen-a")),
        Safety(Say("screen-a.short")),
        Safety(List("screen-b")),
        Safety(Say("screen-b.short")),
        Safety(Picker("screen-a.which", "number")),
        Safety(Say("screen-a.sure")),
        Safety(Say("line-or-pain", "item")),
        Safety(Say("line-or-pain.list")),
        Safety(Say("line-or-pain.pain")),
        Safety(Say("signs.asked")),
        Safety(Say("signs.leg", "number")),
        Say("signs.fall", "number"),
        Say("signs.fall.thinners", "number"),
        Say("sign.denied"),
        Say("thinners.over"),
        Say("thinners.over.none"),
        Say("thinners.over.still"),
        .. Each(["1", "2", "3", "4", "5", "6", "7", "8", "9"], Say("screen-a.means.*")),
        Say("screen-b.means"),
        Safety(Picker("screen-b.which")),
        Emergency("screen-b.unanswered"),
        Safety(Say("weight.purpose")),
        Safety(Say("cancer.skin")),
        Safety(Say("immune.which")),
        Safety(Say("steroid.sudden")),
        Safety(Say("bone.sudden")),
        Safety(Say("epidural")),
        Safety(Say("pregnant.signs")),
        Safety(Say("bulge")),
        Safety(Say("shape")),
        Safety(Say("rescreen.why")),
        Safety(Say("screen-a.why")),
        Safety(Say("screen-b.why")),
        Safety(Say("screened.again")),
        Safety(Scale("return.pain")),
        Safety(Say("returning.long")),
    ];
}

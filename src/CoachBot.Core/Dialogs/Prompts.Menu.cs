namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    private static PromptUse[] Menu =>
    [
        Say("stretch.lead"),
        Say("stretch.unscreened"),
        Say("stretch.stop"),
        Say("stretch.area"),
        Say("form.guide"),
        Card("form.menu.hip-thrust"),
        Card("form.menu.glute-bridge"),
        Card("form.menu.dead-bug"),
        Card("learn.next.1"),
        Card("learn.next.2"),
        Card("learn.next.3"),
        Card("learn.next.4"),
        Card("learn.next.5"),
        Card("learn.next.6"),
        Card("learn.next.7"),
        Card("learn.next.8"),
        Card("learn.menu"),
        Say("pause.days"),
        Say("paused", "days"),
        Say("pause.nothing"),
        Say("resumed"),
        Say("resumed.no-time"),
        Say("stopped"),
        Say("stopped.open"),
        Say("stopped.visitor"),
        Say("time.later"),
        Say("language.set"),
        Say("language.list", "languages"),
        Card("privacy.long", "contact", "operator", "platform"),
        Say("privacy.kept"),
        Say("privacy.visitor"),
        Say("export"),
        Say("forget.sure"),
        Say("forget.no.answer"),
        Say("forgotten"),
        Card("about-coachbot", "contact", "operator"),
    ];
}

namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>One person, several channels: /link and /channels.</summary>
    private static PromptUse[] Linking =>
    [
        Say("link.offer", "code"),
        Say("link.deep", "channel", "link"),
        Say("link.on.discord"),
        Say("link.once"),
        .. Each(["wrong", "too-many", "own", "mine", "mine.short", "later", "confirm", "confirm.short", "no.answer", "not-joined", "over", "gone", "full", "wait"], Say("link.*")),
        .. Each(["found", "asked", "used", "joined", "joined.here"], Say("link.*", "channel")),
        Say("link.two", "mine", "theirs"),
        .. Each(["link.which", "link.which.this", "link.which.other"], Say("*")),
        Words("history.since", "date", "state"),
        Words("history.plan", "phase"),
        .. Each(["no-plan", "held"], Words("history.*")),
        Say("channels"),
        Say("channels.one", "channel"),
        Words("channels.line", "channel", "date"),
        Words("channels.line.here", "channel", "date"),
        Say("channels.last-used"),
        Say("channels.chosen", "channel"),
        Say("channels.check-ins", "channel"),
        Say("unlink.what", "channel"),
        Say("unlink.sure"),
        Say("unlink.no.answer"),
        Say("unlinked", "channel"),
        Words("button.check-ins-here"),
        Words("button.check-ins-to", "channel"),
        Words("button.unlink", "channel"),
        .. Each(["web", "telegram", "discord", "terminal", "other"], Words("chat.*")),
        Words("date", "day", "month"),
        .. Each(Enumerable.Range(1, 12).Select(month => month.ToString()), Words("month.*")),
    ];
}

namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>The page for a clinician, progress, consent asked again, and the words of files.</summary>
    private static PromptUse[] Notes =>
    [
        Say("note"),
        Say("note.nothing"),
        Say("note.no-words"),
        .. Each(["title", "onset", "course", "signs", "lift", "health", "life", "tried", "signs.none", "plan.physio"], Words("note.*")),
        .. Each(["week", "pain", "days", "sessions", "during"], Words("note.column.*")),
        .. Each(["emergency", "urgent", "soon"], Words("note.level.*")),
        Words("note.cl-01.buttock"),
        Words("note.cl-01.pressure"),
        Words("note.about", "date"),
        Words("note.line", "name", "value"),
        .. Each(["first", "last", "diary"], Words("note.*", "date", "pain")),
        Words("note.worst", "pain"),
        Words("note.week", "date", "pain", "sessions"),
        Words("note.sign", "date", "level", "symptom"),
        Words("note.new", "date", "words"),
        Words("note.screened", "date"),
        Words("note.plan", "date", "phase"),
        .. Each(["sessions", "painkillers"], Words("note.*", "count")),
        Words("note.told", "words"),
        Words("date.full", "date", "year"),
        Say("progress.none"),
        Say("progress.head", "count", "date", "sessions"),
        Say("progress.start", "pain"),
        Say("progress.week", "date", "pain", "sessions"),
        Say("progress.week.during", "date", "during", "pain", "sessions"),
        .. Each(["lower", "little", "higher"], Say("progress.*", "change")),
        Say("progress.few"),
        Say("progress.same"),
        Say("progress.phase", "phase"),
        Say("progress.menu"),
        Card("consent.again", "contact", "operator"),
        Say("consent.again.short"),
        Say("consent.again.why"),
        Say("consent.thanks"),
        Say("consent.withdrawn"),
        .. Each(
            ["title", "about", "person", "kept", "channels", "state", "journal", "timers", "messages", "dead-letters", "nothing", "yes", "no"],
            Words("export.*")),
    ];
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Commands;

/// <summary>What a command does; "/stretch hips" and a menu button "cmd.stretch" are the same.</summary>
internal static class CommandTable
{
    private static readonly Dictionary<string, Action<TurnFrame, string>> Table = new(StringComparer.Ordinal)
    {
        ["start"] = (frame, _) => Manners.Returning.Greet(frame),
        ["coach"] = (frame, _) => Manners.Returning.Greet(frame),
        ["help"] = (frame, _) => Manners.Controls.Help(frame),
        ["plan"] = Plans.Open,
        ["session"] = (frame, _) => Training.SessionMode.Open(frame),
        ["show"] = (frame, _) => Plans.ShowMe(frame),
        ["own-plan"] = (frame, _) => Plans.Own(frame),
        ["waits"] = (frame, _) => Plans.Waits(frame),
        ["checkin"] = (frame, _) => CheckingIn.Now(frame),
        ["stretch"] = Stretching.Open,
        ["card"] = ExerciseCards.Open,
        ["read"] = ExerciseCards.Read,
        ["go-on"] = (frame, _) => GoOn(frame),
        ["why-pain"] = (frame, _) => frame.Speech.Add("learn.1"),
        ["form"] = Forms.Open,
        ["faults"] = Forms.Faults,
        ["easier"] = Forms.Easier,
        ["harder"] = Forms.Harder,
        ["backfeel"] = (frame, guide) => frame.Ask("back-feel", about: frame.Script.Catalog.Forms.ContainsKey(guide) ? guide : null),
        ["did"] = Stretching.Did,
        ["learn"] = Learning.Open,
        ["faq"] = Learning.Answer,
        ["advice"] = Learning.Advice,
        ["mean"] = Manners.AskingBack.Chosen,
        ["snooze"] = Snoozing.Run,
        ["less"] = Lessening.Run,
        ["flare"] = (frame, _) => Flares.FlareUps.Begin(frame),
        ["week"] = Lessening.Week,
        ["tune"] = Tuning.Tune.Begin,
        ["pause"] = Quieting.Pause,
        ["resume"] = (frame, _) => Quieting.Resume(frame),
        ["stop"] = (frame, _) => Quieting.Stop(frame),
        ["time"] = Settings.Time,
        ["language"] = Settings.Language,
        ["redflags"] = (frame, _) => Learning.Signs(frame),
        ["privacy"] = (frame, _) => Records.Privacy(frame),
        ["export"] = (frame, _) => Records.Export(frame),
        ["note"] = Notes.ClinicianNote.Asked,
        ["diary"] = (frame, _) => Notes.PainDiary.Ask(frame),
        ["progress"] = (frame, _) => Notes.Progress.Show(frame),
        ["forget"] = (frame, _) => frame.Ask("forget.sure"),
        ["about"] = (frame, _) => frame.Speech.Add("about-coachbot"),
        ["link"] = Linking.Codes.Run,
        ["channels"] = (frame, _) => Linking.Chats.Show(frame),
        ["checkins-to"] = Linking.Chats.CheckInsTo,
        ["unlink"] = Linking.Chats.Unlink,
        ["new"] = (frame, _) => SomethingNew(frame),
        ["booked"] = (frame, _) => SeeSomebody.Booked(frame),
        ["keep"] = (frame, _) => Plans.Keep(frame),
    };

    /// <summary>Open to somebody held: nothing of exercise, streak or chart (coaching.md 2.1, FAQ, 9a).</summary>
    private static readonly HashSet<string> WhileHeld = ["help", "stop", "redflags", "learn", "note", "diary", "privacy", "export", "forget", "about", "language", "time", "link", "channels"];

    public static bool Knows(string name) => Table.ContainsKey(name);

    /// <summary>The names people can type, for help and for channels' menus.</summary>
    public static IReadOnlyList<string> Public { get; } =
    [
        "start", "help", "plan", "session", "checkin", "progress", "stretch", "form", "learn", "advice", "tune", "flare", "week", "snooze", "less",
        "pause", "resume", "stop", "time", "language", "link", "channels", "redflags", "note", "privacy", "export", "forget", "about",
    ];

    public static void Run(TurnFrame frame, string name, string argument)
    {
        if (name == "start" && Linking.LinkCode.In(argument) is not null)
        {
            // A deep link opens the front door with the code behind it.
            name = "link";
        }

        if (frame.IsHeld && !WhileHeld.Contains(name))
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        if (Flow.IsSafetyOpen(frame.Now) && (name == "note" || !WhileHeld.Contains(name)))
        {
            frame.Speech.Add("doubt.first");
            Flow.AskSafetyAgain(frame);
            return;
        }

        var before = frame.Now.Open;
        Table[name](frame, argument);
        BackToTheQuestion(frame, before);
    }

    private static void GoOn(TurnFrame frame)
    {
        if (frame.Now.Open is null)
        {
            Flow.GoOn(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }

    /// <summary>A side step is answered, and the open question is then repeated once in short form; a card with buttons of its own leads back by one.</summary>
    private static void BackToTheQuestion(TurnFrame frame, OpenQuestion? before)
    {
        if (!frame.IsHeld && before is not null && frame.Now.Open == before && frame.Speech.Last.Asking == 0 && !frame.Speech.IsSilent)
        {
            frame.BackFromTheSide();
        }
    }

    private static void SomethingNew(TurnFrame frame) => Doubts.Ask(frame, "c5.which");
}

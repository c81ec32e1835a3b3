using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Commands;

/// <summary>What a command does; "/stretch hips" and a menu button "cmd.stretch" are the same.</summary>
internal static class CommandTable
{
    private static readonly Dictionary<string, Row> Table = new(StringComparer.Ordinal)
    {
        ["start"] = new((frame, _) => Manners.Returning.Greet(frame)),
        ["coach"] = new((frame, _) => Manners.Returning.Greet(frame)),
        ["help"] = new((frame, _) => Manners.Controls.Help(frame), While.Doubt),
        ["plan"] = new(Plans.Open),
        ["session"] = new((frame, _) => Training.SessionMode.Open(frame)),
        ["show"] = new((frame, _) => Plans.ShowMe(frame)),
        ["own-plan"] = new((frame, _) => Plans.Own(frame)),
        ["waits"] = new((frame, _) => Plans.Waits(frame)),
        ["checkin"] = new((frame, _) => CheckingIn.Now(frame)),
        ["stretch"] = new(Stretching.Open),
        ["card"] = new(ExerciseCards.Open),
        ["read"] = new(ExerciseCards.Read),
        ["go-on"] = new((frame, _) => GoOn(frame)),
        ["why-pain"] = new((frame, _) => frame.Speech.Add("learn.1")),
        ["form"] = new(Forms.Open),
        ["faults"] = new(Forms.Faults),
        ["easier"] = new(Forms.Easier),
        ["harder"] = new(Forms.Harder),
        ["backfeel"] = new((frame, guide) => frame.Ask("back-feel", about: frame.Script.Catalog.Forms.ContainsKey(guide) ? guide : null)),
        ["did"] = new(Stretching.Did),
        ["learn"] = new(Learning.Open, While.Doubt),
        ["faq"] = new(Learning.Answer),
        ["advice"] = new(Learning.Advice),
        ["mean"] = new(Manners.AskingBack.Chosen),
        ["snooze"] = new(Snoozing.Run),
        ["less"] = new(Lessening.Run),
        ["flare"] = new((frame, _) => Flares.FlareUps.Begin(frame)),
        ["week"] = new(Lessening.Week),
        ["tune"] = new(Tuning.Tune.Begin),
        ["pause"] = new(Pausing.Pause, While.Doubt),
        ["resume"] = new((frame, _) => Pausing.Resume(frame)),
        ["stop"] = new((frame, _) => Quieting.Stop(frame), While.Doubt),
        ["time"] = new(Settings.Time, While.Doubt),
        ["language"] = new(Settings.Language, While.Doubt),
        ["redflags"] = new((frame, _) => Learning.Signs(frame), While.Doubt),
        ["privacy"] = new((frame, _) => Records.Privacy(frame), While.Doubt),
        ["export"] = new((frame, _) => Records.Export(frame), While.Doubt),
        ["note"] = new(Notes.ClinicianNote.Asked, While.Held),
        ["diary"] = new((frame, _) => Notes.PainDiary.Ask(frame), While.Doubt),
        ["progress"] = new((frame, _) => Notes.Progress.Show(frame)),
        ["forget"] = new((frame, _) => frame.Ask("forget.sure"), While.Doubt),
        ["about"] = new((frame, _) => frame.Speech.Add("about-coachbot"), While.Doubt),
        ["link"] = new(Linking.Codes.Run, While.Doubt),
        ["channels"] = new((frame, _) => Linking.Chats.Show(frame), While.Doubt),
        ["checkins-to"] = new(Linking.Chats.CheckInsTo),
        ["unlink"] = new(Linking.Chats.Unlink),
        ["new"] = new((frame, _) => SomethingNew(frame)),
        ["booked"] = new((frame, _) => Booking.Booked(frame)),
        ["keep"] = new((frame, _) => Plans.Keep(frame)),
    };

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

        if (frame.IsHeld && Table[name].Open < While.Held)
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        if (Flow.IsSafetyOpen(frame.Now) && Table[name].Open < While.Doubt)
        {
            frame.Speech.Add("doubt.first");
            Flow.AskSafetyAgain(frame);
            return;
        }

        var before = frame.Now.Open;
        Table[name].Do(frame, argument);
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

    /// <summary>How far a command reaches: nothing of exercise, streak or chart while somebody is held (coaching.md 2.1, FAQ, 9a), and no page for the doctor before a doubt is settled.</summary>
    private enum While
    {
        Free,

        /// <summary>Also while somebody is held.</summary>
        Held,

        /// <summary>Also beside an open question about a red flag.</summary>
        Doubt,
    }

    /// <param name="Do">Takes what stands behind the command's name.</param>
    private sealed record Row(Action<TurnFrame, string> Do, While Open = While.Free);
}

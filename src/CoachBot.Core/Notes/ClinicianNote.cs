using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Notes;

/// <summary>/note: one page for a doctor or physio, as text and for paper, in the person's language and in English.</summary>
[Source("coaching.md 8.2 (symptom summary), 8.4, 3.2 (answers)")]
internal static class ClinicianNote
{
    public const string FileName = "coachbot-note.html";

    private static readonly string[] Onset = ["site", "site.else", "duration", "onset", "hurts-at", "aggravate", "ease", "cough"];

    private static readonly string[] Lift =
    [
        "form-top", "form-setup.bench", "form-setup.shins", "thumb", "feel-where", "load-change", "load.weight", "load.reps",
        "load.sets", "load.times",
    ];

    private static readonly string[] Health = ["about.list", "known.list", "infl.list", "age-band", "habits.list", "range-hip", "range-ham"];

    private static readonly string[] Life =
    [
        "psfs.name", "psfs.score", "psfs.2.name", "psfs.2.score", "psfs.3.name", "psfs.3.score", "bother", "yellow.1", "yellow.2", "yellow.3",
        "yellow.4",
    ];

    /// <param name="words">What somebody wanted on it: the page has only answers, and says so.</param>
    public static void Asked(TurnFrame frame, string words)
    {
        Give(frame);
        if (words.Trim().Length > 0 && frame.Speech.Last.Printed is not null)
        {
            frame.Speech.Add("note.no-words");
        }
    }

    public static void Give(TurnFrame frame)
    {
        if (frame.IsHeld && AtTheDesk.IsCrisis(frame))
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        if (frame.Now is { Plan: null, Held: null, Flags.Count: 0, Course: null } && frame.Now.Answer("pain") is null)
        {
            frame.Speech.Add("note.nothing");
            Flow.GoOn(frame);
            return;
        }

        var sheets = Languages(frame).Select(language => frame.Speaking(language, () => Of(frame, language))).ToList();
        frame.Speech.Add("note");
        frame.Speech.AddMade(Paper.Text(sheets[0]));
        frame.Speech.Last.Enclosure = Enclosure.Note;
        frame.Speech.Last.Printed = Paper.Page(FileName, sheets);
    }

    /// <summary>The person's own where the coach speaks it in full, and English.</summary>
    private static IEnumerable<Language> Languages(TurnFrame frame) => new[] { frame.CoachingLanguage, frame.Script.English }.Distinct();

    private static Sheet Of(TurnFrame frame, Language language)
    {
        List<Section?> sections =
        [
            Answers(frame, "note.onset", Onset),
            NoteCourse.Of(frame),
            Signs(frame),
            Answers(frame, "note.lift", Lift),
            Answers(frame, "note.health", Health),
            Answers(frame, "note.life", Life),
            Tried(frame),
        ];
        return new(
            language.Code, frame.Words("note.title"), frame.Words("note.about", ("date", NoteCourse.Date(frame, frame.Today))),
            [.. sections.OfType<Section>()]);
    }

    private static Section? Answers(TurnFrame frame, string heading, string[] questions)
    {
        var lines = questions.Select(question => Told.Line(frame, question)).OfType<string>().ToList();
        return lines.Count == 0 ? null : new(frame.Words(heading), lines);
    }

    /// <summary>What was told of warning signs; nothing about thoughts of suicide or a violent home, which are the person's own to tell.</summary>
    private static Section Signs(TurnFrame frame)
    {
        var lines = (frame.Now.Course ?? CourseState.None).Signs.Where(sign => IsForPaper(frame, sign.Flag)).Select(sign => frame.Words(
            "note.sign",
            ("date", NoteCourse.Date(frame, sign.On)),
            ("symptom", frame.Words(sign.Reply is { } reply ? $"note.{reply}" : FlagWords.Of(frame.Now, sign.Flag, sign.Level, sign.IsWorse))),
            ("level", frame.Words(LevelWords(sign.Level))))).ToList();
        if (lines.Count == 0)
        {
            lines.Add(frame.Words("note.signs.none"));
        }

        lines.AddRange((frame.Now.Course ?? CourseState.None).News.Select(news => frame.Words("note.new", ("date", NoteCourse.Date(frame, news.On)), ("words", news.Words))));
        if (frame.Now.Screened.A is { } at)
        {
            lines.Add(frame.Words("note.screened", ("date", NoteCourse.Date(frame, at.InZone(frame.Zone).Date))));
        }

        return new(frame.Words("note.signs"), lines);
    }

    private static bool IsForPaper(TurnFrame frame, string flag) =>
        frame.Script.Catalog.Flags.ContainsKey(flag) && flag is not ("RF-MH-01" or "RF-MH-02" or "RF-ABU-01" or "RF-AGE-01");

    private static string LevelWords(Level level) => level switch
    {
        Level.Emergency => "note.level.emergency",
        Level.Urgent => "note.level.urgent",
        _ => "note.level.soon",
    };

    private static Section? Tried(TurnFrame frame)
    {
        var (weeks, lines) = (Course.Weeks(frame.Now), new List<string>());
        if (frame.Now.Plan is { } plan)
        {
            lines.Add(frame.Words("note.plan", ("date", NoteCourse.Date(frame, plan.StartedOn)), ("phase", frame.Words($"phase.{plan.Phase}".ToLowerInvariant()))));
        }

        if (frame.Now.Person.IsMode == "physio")
        {
            lines.Add(frame.Words("note.plan.physio"));
        }

        if (weeks.Count > 0)
        {
            lines.Add(frame.Words("note.sessions", ("count", $"{weeks.Sum(week => week.Sessions)}")));
            lines.Add(frame.Words("note.painkillers", ("count", $"{weeks.Sum(week => week.Painkillers)}")));
        }

        if (frame.Now.Answer("clearance.advice") is { Length: > 0 } told && Tuning.Later.IsTold(told))
        {
            lines.Add(frame.Words("note.told", ("words", Told.Value(frame, "clearance.advice", told))));
        }

        return lines.Count == 0 ? null : new(frame.Words("note.tried"), lines);
    }
}

using System.Text.Json.Serialization;
using CoachBot.Core.CheckIns;
using CoachBot.Core.Guides;
using CoachBot.Core.Linking;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Tuning;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>All we know of one person's thread: the state between two turns, sealed at rest.</summary>
/// <remarks>A stored state lacks what was added after it: reading it sets null there, which each property takes for its beginning.</remarks>
public sealed record Conversation
{
    /// <summary>Of this build; older ones are taken up by <see cref="Upcasters"/>.</summary>
    public const int CurrentVersion = 2;

    private static readonly Dictionary<string, string> Nothing = [];

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Name of a <see cref="Conversations.Stage"/>.</summary>
    public string Stage { get; init; } = nameof(Conversations.Stage.Opening);

    /// <summary>Turns taken so far; the next one picks its variants by it.</summary>
    public int TurnNumber { get; init; }

    /// <summary>While <see cref="Conversations.Stage.Clarifying"/> or rescreening: the stage it interrupted.</summary>
    public string? From { get; init; }

    /// <summary>When the first turn was taken; unknown in older states.</summary>
    public Instant? BegunAt { get; init; }

    public Instant? LastTurnAt { get; init; }

    /// <summary>When the person last wrote or tapped; null before the first time.</summary>
    public Instant? LastHeardAt { get; init; }

    public Person Person { get; init => field = value ?? Person.Unknown; } = Person.Unknown;

    /// <summary>The last asking's number; each new question counts it up.</summary>
    public int Askings { get; init; }

    public OpenQuestion? Open { get; init; }

    /// <summary>Interrupted questions, at most one per slot.</summary>
    public IReadOnlyList<OpenQuestion> Waiting { get; init => field = value ?? []; } = [];

    /// <summary>The newest askings first, so that an old button is known for what it was.</summary>
    [JsonConverter(typeof(AskedForm))]
    public IReadOnlyList<OpenQuestion> Asked { get; init => field = value ?? []; } = [];

    /// <summary>Question id to answer; a reply id, a number, or a list with commas.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init => field = value ?? Nothing; } = Nothing;

    /// <summary>Question ids in the order they were answered in the running questionnaire, for "back".</summary>
    public IReadOnlyList<string> Trail { get; init => field = value ?? []; } = [];

    public IReadOnlyList<OpenFlag> Flags { get; init => field = value ?? []; } = [];

    public Held? Held { get; init; }

    /// <summary>Rules cleared item by item as a mistake: how often, and on which day (coaching.md 8.4).</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init => field = value ?? []; } = [];

    /// <summary>The last lock that a clinician's look has opened; null before the first.</summary>
    public LookedAt? LookedAt { get; init; }

    /// <summary>When a fall was last asked about; null for none, and once somebody has looked at it.</summary>
    public Instant? FellAt { get; init; }

    /// <summary>When blood thinners or easy bleeding were first told of in words; a visit about them does not end it. Null for never, and once taken back.</summary>
    public Instant? ThinnersAt { get; init; }

    /// <summary>Thin bones or steroid tablets that were told of in words; null for neither.</summary>
    public BonesTold? Bones { get; init; }

    public Screened Screened { get; init => field = value ?? new(null, null); } = new(null, null);

    public PlanState? Plan { get; init; }

    /// <summary>The plan that a clinician's word to rest, or a pregnancy, has put aside: it comes back with leave to train, or where there is none. Null for none.</summary>
    public PlanState? PutAside { get; init; }

    /// <summary>Null before the first session with the coach.</summary>
    public Training.SessionState? Training { get; init; }

    public CheckInState CheckIns { get; init => field = value ?? CheckInState.None; } = CheckInState.None;

    public IReadOnlyList<HeldTimer> Timers { get; init => field = value ?? []; } = [];

    /// <summary>The last decision's rule ids, for "why".</summary>
    public IReadOnlyList<string> LastRules { get; init => field = value ?? []; } = [];

    /// <summary>The buttons of the newest message where they belong to no question: they can be typed too. Older states have none.</summary>
    public IReadOnlyList<MenuButton> Menu { get => field ?? []; init; }

    /// <summary>Null until something of the catalogue was tried.</summary>
    public PracticeState? Practice { get; init; }

    /// <summary>All six cues of the form quiz were right once: one of the reload's eight checks (coaching.md 4.4).</summary>
    [JsonIgnore]
    public bool IsQuizPassed => Practice?.QuizPassedOn is not null;
    /// <summary>What the last message advised, as in "FAQ-06", for "why"; null where it advised nothing.</summary>
    public string? LastAdvice { get; init; }

    /// <summary>Null until there is something to remember of the way so far.</summary>
    public Notes.CourseState? Course { get; init; }

    /// <summary>Null for whoever keeps nothing, and in states from before texts were numbered.</summary>
    public Consents.ConsentState? Consent { get; init; }

    /// <summary>Null until there is something to remember of other chats.</summary>
    public LinkState? Links { get; init; }

    /// <summary>Null until there is something to remember of the later questions beside their answers.</summary>
    public TuneState? Tune { get; init; }

    /// <summary>Null unless a pause was asked for while a question about safety stood before it.</summary>
    public PauseWanted? PauseWanted { get; init; }

    /// <summary>The prompt that answers a question of the person's, put in the message that opened a question about safety; null for none.</summary>
    public string? QuestionKept { get; init; }

    public static Conversation New { get; } = new();

    /// <summary>What should be looked at soon, and nobody has booked for yet (level S, coaching.md 2.1).</summary>
    [JsonIgnore]
    public IEnumerable<OpenFlag> Unbooked => Flags.Where(flag => flag is { Level: Level.Soon, IsBooked: false });

    public string? Answer(string question) => Answers.TryGetValue(question, out var answer) ? answer : null;
}

/// <param name="Reply">"cmd.stretch.hips" is the command "/stretch hips".</param>
public sealed record MenuButton(string Text, string Reply);

/// <summary>Who somebody is, as far as coaching needs it.</summary>
/// <param name="IsAdult">Tapped "18 or older, start"; also leave to use the answers in this chat.</param>
/// <param name="IsKept">Said "keep my answers".</param>
/// <param name="WantsCheckIns">Said "check in daily" and has not stopped it.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null while unknown.</param>
/// <param name="Zone">IANA id; null while unknown.</param>
/// <param name="CheckInAt">Local time of the check-in; null while not chosen.</param>
/// <param name="IsMode">"physio" for check-ins without a plan (FAQ-46); else null.</param>
public sealed record Person(
    bool IsAdult, bool IsKept, bool WantsCheckIns, string Language, string? Country, string? Zone,
    LocalTime? CheckInAt, string? IsMode)
{
    public static readonly Person Unknown = new(false, false, false, "en", null, null, null, null);

    /// <summary>True once the person named or confirmed the country; a guess is shown as such.</summary>
    public bool IsCountrySure { get; init; }

    /// <summary>The town as the person wrote it, "_" for a space; null where only a country, a clock or the client told.</summary>
    public string? Town { get; init; }

    /// <summary>What the client last gave away; a timer's turn has no client to ask.</summary>
    public string? LikelyCountry { get; init; }

    /// <summary>As <see cref="LikelyCountry"/>, an IANA id.</summary>
    public string? LikelyZone { get; init; }

    /// <summary>Typed weights in pounds last, or in kilograms; null while neither was typed: as the country does.</summary>
    public bool? IsInPounds { get; init; }

    /// <summary>Typed a time with am or pm last, or of 24 hours; null while neither was typed: as the country does.</summary>
    public bool? IsOnTwelveHours { get; init; }

    /// <summary>When check-ins go on after /pause; null when not paused or paused without end.</summary>
    public LocalDate? ResumeOn { get; init; }
}

/// <summary>At most one per conversation; typed text answers it, a button answers the one it was made for.</summary>
/// <param name="Asking">In every button of it.</param>
/// <param name="Question">Id in the questionnaires.</param>
/// <param name="Prompt">The words it was asked with; most questions have one prompt, of the same id.</param>
/// <param name="Misses">Misunderstandings in a row.</param>
/// <param name="About">What it is about: the check-in's day, the flag in doubt, what a screen is for; null where the question says it all.</param>
public sealed record OpenQuestion(int Asking, string Question, string Prompt, Instant AskedAt, int Misses, string? About);

/// <summary>A red flag that is not settled.</summary>
/// <param name="Level">As decided, which may differ from the flag's own level.</param>
public sealed record OpenFlag(string Flag, Level Level, bool IsStarred, Instant Since)
{
    /// <summary>The person has booked or been seen: a starred flag no longer limits the plan.</summary>
    public bool IsBooked { get; init; }

    /// <summary>A doubt that was waved away after nobody had answered it: asked again the next day.</summary>
    public string? AskAgain { get; init; }

    /// <summary>For <see cref="AskAgain"/>: how the question acts when nobody answers it.</summary>
    public Level Unanswered { get; init; } = Level.Emergency;

    /// <summary>A second doubt of one message: asked as soon as the first is settled, not the next day.</summary>
    public bool IsNext { get; init; }

    /// <summary>How many follow-ups have ridden on a check-in, for level S: after 3 and 10 days.</summary>
    public int FollowUps { get; init; }

    /// <summary>The local date from which the person wants to be asked again; null where they did not say so.</summary>
    public LocalDate? RemindOn { get; init; }

    /// <summary>Noted beside something more pressing, whose answer comes first; its text is still to be said.</summary>
    public bool IsUnsaid { get; init; }

    /// <summary>For RF-PRO-01: it is the worsening that is to be looked at, not pain that stays.</summary>
    public bool IsWorse { get; init; }
}

/// <summary>What was looked at when a lock opened, and when that was.</summary>
public sealed record LookedAt(IReadOnlyList<string> Flags, Level Level, Instant At);

/// <summary>When the screens were last passed.</summary>
public sealed record Screened(Instant? A, Instant? B)
{
    /// <summary>Daily Screen A until then, after "checked and sent home".</summary>
    public LocalDate? DailyUntil { get; init; }
}

/// <summary>A timer this conversation holds; one that it does not hold is ignored when it comes due.</summary>
public sealed record HeldTimer(TimerKey Key, Instant At, bool IsEscalation);

/// <param name="Times">Twice on one day: the same sentence does not lock again that day. A new sign always does (coaching.md 8.4).</param>
public sealed record Mistake(string Rule, LocalDate On, int Times)
{
    /// <summary>Null where nothing was written, and in what was stored before sentences were told apart: that keeps nothing quiet.</summary>
    public Sentence? Sentence { get; init; }
}

using CoachBot.Core.Conversations;

namespace CoachBot.Core.Questionnaires;

/// <summary>One thing the coach may ask. Its words are the prompt of the same id; what follows from an answer is the stage's business.</summary>
/// <param name="Id">Stored with the answer; never changes its meaning.</param>
/// <param name="Stage">Where the conversation stands while it is open.</param>
public sealed record Question(string Id, AnswerKind Kind, Stage Stage, Slot Slot)
{
    /// <summary>Smallest number taken; 0 for a scale.</summary>
    public int Min { get; init; }

    /// <summary>Largest number taken; 10 for a scale, how many lines a screen has.</summary>
    public int Max { get; init; } = 10;

    /// <summary>Null asks always; else only where it says so, in its questionnaire.</summary>
    public Func<Conversation, bool>? AskWhen { get; init; }

    /// <summary>Answers that are asked again when this one changes.</summary>
    public IReadOnlyList<string> Redoes { get; init; } = [];

    /// <summary>False for the opening, the screens and whatever decides about safety.</summary>
    public bool CanSkip { get; init; }

    /// <summary>A red-flag question acts by itself when it stays open for ten minutes (coaching.md 2.5).</summary>
    public bool ActsUnanswered { get; init; }

    /// <summary>The answer that counts where none, or an unsure one, comes: a reply id.</summary>
    public string? Unsure { get; init; }

    /// <summary>For "how long?": up to how many days each reply reaches, the shortest first; empty for other questions.</summary>
    public IReadOnlyList<(int MostDays, string Reply)> Lengths { get; init; } = [];

    /// <summary>For "where is it?": the reply to each place that is understood; empty for other questions.</summary>
    public IReadOnlyDictionary<string, string> Spots { get; init; } = new Dictionary<string, string>();

    /// <summary>For the sets of a session: the reply to each sign that is understood; empty for other questions.</summary>
    public IReadOnlyDictionary<string, string> Signs { get; init; } = new Dictionary<string, string>();

    /// <summary>How a pain in the words answers it, by its band.</summary>
    public PainSaid Pain { get; init; }

    /// <summary>A whole label, its number or its letter comes before anything else that the words could say.</summary>
    public bool IsLabelFirst { get; init; }

    /// <summary>A bare "yes" picks none of its buttons: it is asked again.</summary>
    public bool HasNoYes { get; init; }

    /// <summary>The reply that has to be meant: it is not taken from a line that tells of the session besides.</summary>
    public string? NeverBesides { get; init; }

    /// <summary>The question whose buttons are the numbered lines printed in this one: a typed number is a line, not a button.</summary>
    public string? Lines { get; init; }

    /// <summary>The replies to being under 18, and to being older; null where no age is asked for.</summary>
    public (string Minor, string Adult)? Ages { get; init; }

    /// <summary>For "how old?": up to which age each reply reaches, the youngest first; empty for other questions.</summary>
    public IReadOnlyList<(int Oldest, string Reply)> AgeBands { get; init; } = [];

    /// <summary>For "what sets it off?": the reply to each that is understood; empty for other questions.</summary>
    public IReadOnlyDictionary<string, string> Triggers { get; init; } = new Dictionary<string, string>();

    /// <summary>Only a whole label, one of its listed words, its number or its letter answers it: what is done cannot be undone.</summary>
    public bool IsExact { get; init; }

    /// <summary>True when its answer belongs to the person, and can be corrected later.</summary>
    public bool IsKept { get; init; }
}

public enum AnswerKind
{
    /// <summary>One button.</summary>
    Choice,

    /// <summary>A numbered list with "none" and "yes or not sure"; a typed number picks its line.</summary>
    Screen,

    /// <summary>One of up to ten, acting at once.</summary>
    Picker,

    /// <summary>Several of a list.</summary>
    Toggles,

    /// <summary>0 to 10.</summary>
    Scale,

    /// <summary>A whole number in the question's range, with its unit in the words.</summary>
    Number,

    /// <summary>A weight in the person's unit, and the repetitions and sets where they are said with it.</summary>
    Weight,

    /// <summary>Yes, no, not sure.</summary>
    YesNo,

    /// <summary>A local time.</summary>
    Clock,

    /// <summary>A town or country.</summary>
    Place,

    /// <summary>The person's own words, at most 200 characters.</summary>
    Text,
}

/// <summary>A pain in words or numbers, as an answer to a question that has bands for buttons.</summary>
public enum PainSaid
{
    /// <summary>It is no answer.</summary>
    Never,

    /// <summary>"That was a 4 in pain".</summary>
    InALine,

    /// <summary>"4", too.</summary>
    AsANumber,
}

/// <summary>Interrupted questions wait one per slot; the highest comes back first.</summary>
public enum Slot
{
    Session,
    CheckIn,
    FirstContact,
    Clearance,
    FollowUp,
    RedFlag,
}

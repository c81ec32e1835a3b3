namespace CoachBot.Core.Conversations;

/// <summary>Where a conversation stands. Stored by name: a name never changes its meaning.</summary>
public enum Stage
{
    /// <summary>Super-state of all others; never stored.</summary>
    Anywhere,

    /// <summary>Super-state: from the first message to a plan that is kept.</summary>
    FirstContact,
    Opening,
    ScreenA,
    ScreenB,
    FirstPain,
    FirstHelp,
    PlanBlock,
    Keeping,

    /// <summary>One red-flag question is open.</summary>
    Clarifying,

    /// <summary>Super-state: no exercise text, streak or chart can be reached (coaching.md 2.1).</summary>
    Held,
    Emergency,
    Urgent,

    /// <summary>Seen by a clinician, or said so: what came of it?</summary>
    Clearance,

    /// <summary>Time and place for the check-ins.</summary>
    Setup,

    /// <summary>There is a plan, and nothing is asked.</summary>
    Coaching,
    CheckIn,

    /// <summary>Screen A again: weekly, after a long absence, before stretches for somebody unscreened.</summary>
    Rescreening,

    /// <summary>Super-state: the coach does not write first.</summary>
    Quiet,
    Paused,
    Left,

    /// <summary>A stored stage or version that this build does not know: Screen A, then the menu.</summary>
    Lost,
}

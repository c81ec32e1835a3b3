namespace CoachBot.Core.Conversations;

/// <summary>What moves a conversation on.</summary>
internal enum Trigger
{
    /// <summary>A red flag that cannot wait.</summary>
    RaiseEmergency,
    RaiseUrgent,

    /// <summary>A red flag in doubt: one question decides.</summary>
    Doubt,

    /// <summary>The doubt is settled: back to where it arose.</summary>
    Settle,

    /// <summary>Somebody says they have been seen.</summary>
    Clear,

    /// <summary>One of the ways out of coaching.md 8.4 and 8.5.</summary>
    Release,
    Begin,
    PassScreenA,
    PassScreenB,
    HelpFirst,
    MakePlan,
    ShowPlan,
    SetUp,
    Coach,
    CheckIn,
    Rescreen,
    Pause,
    Leave,
    Return,
    Restart,
}

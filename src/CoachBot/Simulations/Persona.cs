namespace CoachBot.Simulations;

/// <summary>How somebody's back goes, and how they answer.</summary>
internal enum Persona
{
    Recovering,
    Slow,
    Worsening,

    /// <summary>Well on the way, then a few bad days.</summary>
    Flare,

    /// <summary>Taps anything, types anything.</summary>
    Careless,

    /// <summary>Writes of a numb crotch on some day.</summary>
    RedFlag,

    /// <summary>Makes a plan and is never heard of again.</summary>
    Silent,

    /// <summary>Looks at the plan and keeps nothing.</summary>
    Visitor,

    /// <summary>Wants to be asked at night, in a zone with an odd clock.</summary>
    ShiftWorker,

    /// <summary>Leaves every safety question open.</summary>
    Unclear,

    /// <summary>Seen, sent home without a word on training, and numb again some days later.</summary>
    SentHome,

    /// <summary>Takes blood thinners.</summary>
    Thinners,

    /// <summary>Pain of nine at first, but on their feet.</summary>
    Severe,

    /// <summary>No pain but in the lift.</summary>
    LiftOnly,
}

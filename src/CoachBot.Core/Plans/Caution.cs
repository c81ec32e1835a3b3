namespace CoachBot.Core.Plans;

/// <summary>Why somebody leaves an exercise out, beside the direction of their back (the "Avoid" of coaching.md 5.2 and 5.3); each card says it in words.</summary>
public enum Caution
{
    /// <summary>Pain, tingling, numbness or weakness down a leg.</summary>
    LegSymptoms,
    Pregnancy,
    LatePregnancy,
    BloodThinners,
    BoneFragility,
    VaricoseVeins,
    NarrowCanal,
    SlippedVertebra,
    HipReplacement,
    HipPinch,
    OuterHipTendon,
    GroinPain,
    KneePain,
    KneelingPain,
    WristPain,
    ShoulderPain,
    NeckPain,
    SittingPain,
    TwistingPain,
    BridgePain,
    HamstringInjury,
    HipFlexorCramp,
    HotCalf,
    NumbThigh,
    PoorBalance,

    /// <summary>The eight checks of the reload (coaching.md 4.4).</summary>
    GateNotMet,
    HingeNotGreen,
    PainAbove1,
    PainAbove2,

    /// <summary>Usual pain has to be at 1 or less for four weeks first.</summary>
    PainAbove1For4Weeks,
}

namespace CoachBot.Core.Plans;

/// <summary>What pain during and after a session says about the next one.</summary>
public enum Light
{
    Green,
    Amber,
    Red,
}

/// <summary>The pain traffic light: every number is like with like (coaching.md 4.3).</summary>
[Source("coaching.md 4.3; S4-31, S2-13, E20, E60")]
public static class TrafficLight
{
    /// <summary>From this pain in a session on, the work is repeated.</summary>
    public const int AmberFrom = 3;
    private const int RedFrom = 6;
    private const int RedFromLoaded = 5;
    private const int RedMorningBy = 2;

    /// <param name="pain">During the session, 0 to 10; null where it was not said.</param>
    /// <param name="isLoaded">A lift with weight was part of it: the bands are narrower.</param>
    public static Light During(int? pain, bool isLoaded) => pain switch
    {
        { } high when high > AmberUpTo(isLoaded) => Light.Red,
        >= AmberFrom => Light.Amber,
        _ => Light.Green,
    };

    /// <summary>The highest pain that is not red.</summary>
    public static int AmberUpTo(bool isLoaded) => (isLoaded ? RedFromLoaded : RedFrom) - 1;

    /// <summary>Rule 8: a painkiller in the hours before puts the session one band higher.</summary>
    public static Light OneHigher(Light light) => light == Light.Green ? Light.Amber : Light.Red;

    /// <param name="usual">The next morning's, 0 to 10; null where it was not said.</param>
    /// <param name="compared">What it is compared with: the start, or after the gate the usual at the gate.</param>
    public static Light NextMorning(int? usual, int compared, bool isWorse) => usual switch
    {
        { } high when high >= compared + RedMorningBy => Light.Red,
        { } high when high > compared => Light.Amber,
        _ => isWorse ? Light.Amber : Light.Green,
    };

    /// <summary>The worse of the two counts; a new leg symptom is red whatever the numbers are.</summary>
    public static Light Of(Light during, Light nextMorning, bool hasNewLeg = false) =>
        hasNewLeg ? Light.Red : during > nextMorning ? during : nextMorning;
}

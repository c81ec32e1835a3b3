namespace CoachBot.Core.Plans;

/// <summary>Times within one repetition.</summary>
/// <param name="HoldSeconds">Still at the top, 1 to 30; null where nothing is held.</param>
/// <param name="HoldUpTo">Where a range is given, its end.</param>
/// <param name="LowerSeconds">On the way back, 1 to 10; null where it is not counted.</param>
public sealed record Tempo(int? HoldSeconds, int? HoldUpTo, int? LowerSeconds);

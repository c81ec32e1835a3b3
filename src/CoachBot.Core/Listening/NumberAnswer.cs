namespace CoachBot.Core.Listening;

/// <summary>A number somebody typed.</summary>
/// <param name="Value">Rounded up to a whole number; outside the asked range when <paramref name="IsInRange"/> is false, so that the coach can say the range.</param>
public sealed record NumberAnswer(int Value, Certainty Certainty, bool IsInRange = true);

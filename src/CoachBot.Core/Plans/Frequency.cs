namespace CoachBot.Core.Plans;

/// <summary>How often: times a day (1 to 4), or days a week (1 to 7) with a rest day between.</summary>
/// <param name="Most">Not less than <paramref name="Least"/>.</param>
public sealed record Frequency(int Least, int Most, Span Per);

public enum Span
{
    Day,
    Week,
}

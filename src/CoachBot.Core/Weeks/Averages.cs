namespace CoachBot.Core.Weeks;

/// <summary>Averages in tenths of a point, rounded in one way everywhere.</summary>
internal static class Averages
{
    /// <summary>An average of fewer days says too little.</summary>
    public const int FewestDays = 3;

    /// <summary>Null of nothing.</summary>
    public static int? Tenths(IReadOnlyCollection<int> numbers) => numbers.Count == 0 ? null : (numbers.Sum() * 10 + numbers.Count / 2) / numbers.Count;
}

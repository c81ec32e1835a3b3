namespace CoachBot.Core.Measures;

/// <summary>Weights are kept in kilograms, and come back as they were typed.</summary>
public static class Kilograms
{
    /// <summary>By the agreement of 1959.</summary>
    public const decimal InOnePound = 0.45359237m;

    /// <summary>A bar, and a pair of the largest plates, as gyms have them in each unit.</summary>
    private const decimal Bar = 20;

    private const decimal PairOfPlates = 40;

    private const decimal BarInPounds = 45;

    private const decimal PairOfPlatesInPounds = 90;

    /// <summary>To a thousandth, so that whole pounds come back whole.</summary>
    public static decimal OfPounds(decimal pounds) => decimal.Round(pounds * InOnePound, 3);

    public static decimal ToPounds(decimal kilograms) => kilograms / InOnePound;

    /// <summary>"Two plates": the bar, and so many of the largest plates on each side.</summary>
    public static decimal OfPlates(decimal plates, bool isInPounds) =>
        isInPounds ? OfPounds(BarInPounds + (plates * PairOfPlatesInPounds)) : Bar + (plates * PairOfPlates);

    /// <summary>To a quarter: the smallest step of a plate.</summary>
    public static decimal Rounded(decimal weight) => decimal.Round(weight * 4, MidpointRounding.AwayFromZero) / 4;
}

using NodaTime;

namespace CoachBot.Pictures.Charts;

/// <summary>What became of one session of the loaded lift.</summary>
public enum LadderResult
{
    /// <summary>The next load may come.</summary>
    Up,

    /// <summary>The same load again.</summary>
    Hold,

    /// <summary>One step back.</summary>
    Back,
}

/// <summary>One session of the loaded lift.</summary>
/// <param name="Load">In the person's own unit.</param>
public sealed record LadderStep(LocalDate Day, double Load, LadderResult Result);

/// <summary>What a ladder chart shows.</summary>
/// <param name="Aim">The load before the pain, or null when it is not known.</param>
public sealed record LadderData(IReadOnlyList<LadderStep> Steps, double? Aim);

/// <summary>Every word of a ladder chart, in the person's language.</summary>
public sealed record LadderWords(string Title, string Up, string Hold, string Back, Func<LocalDate, string> Day)
{
    /// <summary>Writes a load with its unit.</summary>
    public required Func<double, string> Load { get; init; }

    public string Aim { get; init; } = "";

    public string Nothing { get; init; } = "";
}

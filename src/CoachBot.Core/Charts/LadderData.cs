using NodaTime;

namespace CoachBot.Core.Charts;

/// <summary>What became of one session of the loaded lift.</summary>
public enum LadderResult
{
    /// <summary>Green: the next load may come.</summary>
    Up,

    /// <summary>The same load again.</summary>
    Hold,

    /// <summary>Steps back.</summary>
    Back,
}

/// <param name="Value">In the person's own unit.</param>
/// <param name="Words">The same with its unit, as in "60 kg".</param>
public sealed record Load(decimal Value, string Words);

/// <summary>One session of the loaded lift.</summary>
public sealed record LadderStep(LocalDate Day, Load Load, LadderResult Result);

/// <summary>What a ladder chart shows.</summary>
/// <param name="Aim">The load before the pain, or null when it is not known.</param>
public sealed record LadderData(IReadOnlyList<LadderStep> Steps, Load? Aim);

/// <summary>Every word of a ladder chart, in the person's language.</summary>
public sealed record LadderWords(string Title, string Up, string Hold, string Back, ShortDates Dates)
{
    /// <summary>Stands before the load of the aim.</summary>
    public string Aim { get; init; } = "";

    public string Nothing { get; init; } = "";

    /// <summary>"3 Feb: 40 kg, up".</summary>
    public string Row(LadderStep step) => $"{Dates.Of(step.Day)}: {step.Load.Words}, {Of(step.Result)}";

    private string Of(LadderResult result) => result switch
    {
        LadderResult.Up => Up,
        LadderResult.Back => Back,
        _ => Hold,
    };
}

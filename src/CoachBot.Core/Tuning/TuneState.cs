using NodaTime;

namespace CoachBot.Core.Tuning;

/// <summary>What the later questions remember beside their answers.</summary>
public sealed record TuneState
{
    public static readonly TuneState None = new();

    /// <summary>Questions whose "don't know" has been asked again, with the form guide beside it.</summary>
    public IReadOnlyList<string> Rechecked { get; init => field = value ?? []; } = [];

    /// <summary>Local date of the last "what sets it off these days?"; null before the first.</summary>
    public LocalDate? RetestedOn { get; init; }

    /// <summary>How high the worry was when it was last spoken of, as an <see cref="Tuning.Worry"/>: each is said once.</summary>
    public int WorrySaid { get; init; }
}

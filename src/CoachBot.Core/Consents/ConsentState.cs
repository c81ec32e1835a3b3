namespace CoachBot.Core.Consents;

/// <summary>Which text somebody said yes to, so that a changed one is asked about (coaching.md 8.1).</summary>
/// <param name="Given">Number of the text that was agreed to.</param>
public sealed record ConsentState(int Given)
{
    /// <summary>Of the texts as they are now: /privacy, and the question whether to keep. Whoever changes them counts up (ConsentTests).</summary>
    public const int Version = 1;

    /// <summary>Number of the text that was asked about last; it is asked about once.</summary>
    public int Asked { get; init; } = Given;

    public static readonly ConsentState Now = new(Version);

    /// <summary>Kept before texts were numbered: that was the first one.</summary>
    public static readonly ConsentState First = new(1);
}

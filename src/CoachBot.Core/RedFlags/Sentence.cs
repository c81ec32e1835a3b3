namespace CoachBot.Core.RedFlags;

/// <summary>A sentence that a rule found, told apart from others without keeping its words.</summary>
/// <param name="Mark">Sixteen hexadecimal digits: the same for the same words.</param>
public sealed record Sentence(string Rule, string Mark)
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <param name="clause">As normalised.</param>
    internal static Sentence Of(string rule, string clause)
    {
        // FNV-1a: the same on every machine and in every version, as what is stored has to be.
        var mark = Start;
        foreach (var letter in clause)
        {
            mark = unchecked((mark ^ letter) * Prime);
        }

        return new(rule, mark.ToString("x16", System.Globalization.CultureInfo.InvariantCulture));
    }
}

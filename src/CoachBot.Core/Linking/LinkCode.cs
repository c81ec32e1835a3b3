namespace CoachBot.Core.Linking;

/// <summary>A one-time code: eight signs of an alphabet without look-alikes, 40 bits.</summary>
public static class LinkCode
{
    public const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public const int Length = 8;

    private const int Group = 4;

    /// <summary>"K7QZ-M2PX", as it is shown.</summary>
    public static string Shown(string code) => $"{code[..Group]}-{code[Group..]}";

    /// <summary>The code in what was typed, in any case and with any dashes; null where it cannot be one.</summary>
    public static string? In(string typed)
    {
        Span<char> code = stackalloc char[Length];
        var at = 0;
        foreach (var sign in typed)
        {
            if (sign is ' ' or '-' or '_')
            {
                continue;
            }

            var meant = char.ToUpperInvariant(sign) is 'I' or '1' ? 'L' : char.ToUpperInvariant(sign);
            if (at == Length || !Alphabet.Contains(meant, StringComparison.Ordinal))
            {
                return null;
            }

            code[at++] = meant;
        }

        return at == Length ? new string(code) : null;
    }
}

using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Router.Turns;

/// <summary>The short code under which a failed turn is found in log, dead letter and `trouble`.</summary>
internal static class FailureCode
{
    // No letters and digits that are mistaken for one another when read aloud.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private const int Length = 6;

    /// <summary>As in "T-4K7QZM"; the same arrival has the same code.</summary>
    public static string Of(ArrivalKey key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Channel}\n{key.PlatformId}"));
        return "T-" + string.Concat(hash.Take(Length).Select(b => Alphabet[b % Alphabet.Length]));
    }
}

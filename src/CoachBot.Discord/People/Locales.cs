using CoachBot.Router;

namespace CoachBot.Discord.People;

/// <summary>The language of a person's client, as their last interaction told it: a message does not say.</summary>
internal sealed class Locales
{
    private const int Most = 10_000;
    private const int Longest = 10;

    private readonly Recent<string, string> known = new(Most);

    /// <returns>The locale, or null for what is none.</returns>
    public string? Learn(string user, string? locale)
    {
        if (locale is not { Length: > 1 and <= Longest } || !locale.All(letter => char.IsAsciiLetter(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            return Of(user);
        known.Put(user, locale);
        return locale;
    }

    public string? Of(string user) => known.Find(user);
}

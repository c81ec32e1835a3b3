using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Dialogs;

/// <summary>What is said when rules or database fail (coaching.md 8.3): compiled in, because the dialogs may be what failed.</summary>
public static class ServiceFailure
{
    /// <summary>Prompt id of the text; it stands in no dialog file.</summary>
    public const string Prompt = "service-failure";

    /// <param name="number">The person's or the operator's emergency number as dialled; null where no country is known.</param>
    /// <param name="level">What the red-flag reader said of the message, where it could be asked.</param>
    /// <param name="language">A language or locale, as in "es" or "pt-BR"; English where it is unknown or not there.</param>
    public static Message Message(string? number, Level level = Level.None, string? language = null)
    {
        var words = ServiceFailureWords.In(language);
        var dial = number ?? words.AnyCountry;
        return new((First(words, level) + words.Sorry).Replace("{number}", dial, StringComparison.Ordinal), Prompt)
        {
            Language = words.Language,
            Urgency = level >= Level.Ask ? Urgency.Escalation : Urgency.Reply,
        };
    }

    private static string First(ServiceFailureWords words, Level level) => level switch
    {
        Level.Emergency => $"{words.Emergency}\n\n",
        Level.Urgent or Level.Ask => $"{words.Urgent}\n\n",
        _ => "",
    };
}

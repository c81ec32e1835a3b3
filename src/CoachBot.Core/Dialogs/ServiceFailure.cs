using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Dialogs;

/// <summary>What is said when rules or database fail (coaching.md 8.3): compiled in, because the dialogs may be what failed.</summary>
public static class ServiceFailure
{
    /// <summary>Prompt id of the text; it stands in no dialog file.</summary>
    public const string Prompt = "service-failure";

    private const string AnyCountry =
        "your local emergency number (112 in Europe and many countries, 911 North America, 999 UK and Hong Kong, "
        + "000 Australia, 111 New Zealand)";

    /// <param name="number">The person's or the operator's emergency number as dialled; null where no country is known.</param>
    /// <param name="level">What the red-flag reader said of the message, where it could be asked.</param>
    public static Message Message(string? number, Level level = Level.None) =>
        new(First(number ?? AnyCountry, level) + Sorry(number ?? AnyCountry), Prompt)
        {
            Urgency = level >= Level.Ask ? Urgency.Escalation : Urgency.Reply,
        };

    private static string First(string number, Level level) => level switch
    {
        Level.Emergency =>
            $"**This could need emergency care. Please call {number} or go to an emergency department now.**\n\n",
        Level.Urgent or Level.Ask => "Please speak to a doctor or nurse **today**.\n\n",
        _ => "",
    };

    private static string Sorry(string number) =>
        "I'm having a technical problem and can't help safely right now. If you have numbness between the legs, "
        + $"bladder or bowel changes, leg weakness, chest pain or collapse, call {number}.";
}

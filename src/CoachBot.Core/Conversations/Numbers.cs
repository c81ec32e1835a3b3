using CoachBot.Core.Places;

namespace CoachBot.Core.Conversations;

/// <summary>Whom to call: the person's country, else the best guess, else words that fit anywhere (coaching.md 8.7).</summary>
internal static class Numbers
{
    /// <summary>The country whose number is shown; null when even a guess is missing.</summary>
    public static string? Country(TurnFrame frame) =>
        frame.Now.Person.Country ?? frame.Now.Person.LikelyCountry ?? Gazetteer.GuessCountry(frame.Turn.Hints);

    public static EmergencyNumbers? Row(TurnFrame frame) =>
        Country(frame) is { } country && frame.Script.Catalog.Numbers.TryGetValue(country, out var row) ? row : null;

    /// <summary>"999 or 112", or "your local emergency number".</summary>
    public static string Spoken(TurnFrame frame) => Row(frame) is { } row ? Joined(frame, row) : frame.Words("number.unknown");

    /// <summary>The number as dialled, alone on its line, or the wording for many countries.</summary>
    public static void Dial(TurnFrame frame)
    {
        if (Row(frame) is { } row)
        {
            frame.Speech.AddMade(row.Emergency[0]);
            frame.Speech.AddLine("number.or-local", ("country", frame.Words($"country.{row.Country}")));
        }
        else
        {
            frame.Speech.Add("number.many");
        }
    }

    /// <summary>The country's line for the same day, where it can be dialled; of a row of medium confidence only the crisis line waits (coaching.md 8.2, 8.7).</summary>
    public static void SameDayLine(TurnFrame frame)
    {
        if (Row(frame) is { Urgent: { } line } row && line.Any(char.IsAsciiDigit))
        {
            frame.Speech.AddLine("urgent.line", ("country", frame.Words($"country.{row.Country}")), ("line", line));
        }
    }

    /// <summary>A row that has words beside its digits is said in the language that is spoken; names stay.</summary>
    public static string Crisis(TurnFrame frame)
    {
        var row = Row(frame);
        var own = $"crisis.line.{row?.Country}".ToLowerInvariant();
        return row?.Crisis is null ? frame.Words("crisis.fallback") : frame.Has(own) ? frame.Words(own) : row.Crisis;
    }

    public static string CountryName(TurnFrame frame) =>
        Row(frame) is { } row ? frame.Words($"country.{row.Country}") : frame.Words("country.unknown");

    private static string Joined(TurnFrame frame, EmergencyNumbers row) => row.Emergency.Count == 1
        ? row.Emergency[0]
        : frame.Words("number.or", ("first", row.Emergency[0]), ("second", row.Emergency[1]));
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Places;

namespace CoachBot.Core.Talk;

/// <summary>"7pm Leeds" to the values that <see cref="Intake.Setup"/> takes.</summary>
internal static class PlaceWords
{
    private const int Noon = 12;

    /// <summary>From this hour on, a time without "am" or "pm" is one of the morning.</summary>
    private const int EarliestMorning = 7;

    /// <summary>Before this hour nobody is written to who did not say so: quiet hours end only where the person chose it.</summary>
    private const int EndOfNight = 5;

    /// <summary>Letters of the shortest word that is taken for the name of a town.</summary>
    private const int ShortestTown = 4;

    /// <summary>Countries that one question names.</summary>
    private const int MostNamed = 4;

    /// <returns>"clock|19:00:00", "place|Europe/London|GB|Leeds", "city|NZ", "country|GE,US", "unknown|", joined by spaces; null when neither is there.</returns>
    public static string? TimeAndPlace(TurnFrame frame, Said said)
    {
        var read = Places.TimeAndPlace.Read(said, frame.Script.Catalog.Places, frame.Turn.Now, Hints(frame));
        var parts = new List<string>();
        if (read.Wish is { } wish)
        {
            parts.Add($"clock|{NodaTime.Text.LocalTimePattern.GeneralIso.Format(InHalf(frame, wish))}");
        }

        if (OfPlace(frame, said, read.Place) is { } place)
        {
            parts.Add(read.Place is PlaceAnswer.Found && frame.Script.Catalog.Places.TownIn(said) is { } town ? $"{place}|{Capitalised(town)}" : place);
        }
        else if (parts.Count > 0 && HasStrangeWord(frame, said))
        {
            parts.Add($"{Intake.Setup.Unknown}|");
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    /// <summary>"7am Smallville": beside the time stands a word that no phrase of the language has, as the names of small towns are.</summary>
    private static bool HasStrangeWord(TurnFrame frame, Said said)
    {
        foreach (var unit in said.Units)
        {
            if (unit is { Meaning: null, Digits: null, IsGlued: false } && said.Slice(unit.Start, unit.End) is { Length: >= ShortestTown } word && !frame.Language.Phrases.Knows(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As <see cref="TimeAndPlace"/>, without what was understood already: "no, Bradford" says a new town, "no, not Leeds" nothing new.</summary>
    public static string? Changed(TurnFrame frame, Said said)
    {
        var person = frame.Now.Person;
        var known = $"clock|{(person.CheckInAt is { } at ? NodaTime.Text.LocalTimePattern.GeneralIso.Format(at) : "")}";
        var parts = TimeAndPlace(frame, said)?.Split(' ').Where(part => part != known && part != $"place|{person.Zone}|{person.Country}|{person.Town}");
        return parts is null || string.Join(' ', parts) is not { Length: > 0 } changed ? null : changed;
    }

    /// <summary>"No, 8" keeps the half of the day that was shown; "6" alone is no time to be woken.</summary>
    private static NodaTime.LocalTime InHalf(TurnFrame frame, ClockAnswer wish)
    {
        if (wish.IsHalfDayKnown || wish.Time.Hour is 0 or >= Noon)
        {
            return wish.Time;
        }

        var isLater = frame.Now is { Open.Question: "time-place.right", Person.CheckInAt: { } shown }
            ? shown.Hour >= Noon || wish.Time.Hour < EndOfNight
            : wish.Time.Hour < EarliestMorning;
        return isLater ? wish.Time.PlusHours(Noon) : wish.Time;
    }

    /// <returns>"NZ", or "country|GE,US" where a name fits several; null where none is known.</returns>
    public static string? Country(TurnFrame frame, Said said) =>
        frame.Script.Catalog.Places.Find(said, new PlaceClues(frame.Turn.Hints, frame.Turn.Now)) switch
        {
            PlaceAnswer.Found found => found.Place.Country,
            PlaceAnswer.NeedsCity needs => needs.Country,
            PlaceAnswer.NeedsCountry needs => Named(frame, said) ?? $"country|{Codes(frame, needs)}",
            _ => null,
        };

    /// <summary>A country that was said already counts more than what the client gives away.</summary>
    private static ClientHints Hints(TurnFrame frame) => frame.Now is { Open.Prompt: "place.city", Person: { Zone: null, Country: { } country } }
        ? frame.Turn.Hints with { Locale = $"en-{country}", Zone = null }
        : frame.Turn.Hints;

    /// <summary>"new york" to "New_York": one word, for the parts are parted by spaces.</summary>
    private static string Capitalised(string town) =>
        string.Join('_', town.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string? OfPlace(TurnFrame frame, Said said, PlaceAnswer? answer) => answer switch
    {
        PlaceAnswer.Found found => $"place|{found.Place.Zone}|{found.Place.Country}",
        PlaceAnswer.NeedsCity needs => $"city|{needs.Country}",
        PlaceAnswer.NeedsCountry when Named(frame, said) is { } country && Gazetteer.Guess(new ClientHints($"en-{country}", null)) is { } only => $"place|{only.Zone}|{only.Country}",
        PlaceAnswer.NeedsCountry needs => $"country|{Codes(frame, needs)}",
        _ => null,
    };

    /// <summary>Asked which of several countries, whoever says the name again means the country of that name.</summary>
    private static string? Named(TurnFrame frame, Said said) =>
        NamedCountries.Of(frame.Now.Open).FirstOrDefault(code => Plain.Fold(frame.Words($"country.{code}")) == said.Plain);

    /// <summary>"GE,US"; empty where there are too many to name, as after a clock, or one that has no name here.</summary>
    private static string Codes(TurnFrame frame, PlaceAnswer.NeedsCountry needs) =>
        needs.Candidates.Select(place => place.Country).Distinct().ToList() is { Count: > 1 and <= MostNamed } few && few.TrueForAll(code => frame.Has($"country.{code}"))
            ? string.Join(',', few)
            : "";
}

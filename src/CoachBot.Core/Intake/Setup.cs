using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Places;
using NodaTime;

namespace CoachBot.Core.Intake;

/// <summary>Time and place in one line: the zone of the check-ins and the emergency number come from one question (coaching.md 3.0 step 13).</summary>
internal static class Setup
{
    /// <summary>A place was named that nobody here knows.</summary>
    public const string Unknown = "unknown";

    /// <summary>The first thing still missing; nothing once both are known.</summary>
    public static Trigger? Ask(TurnFrame frame)
    {
        var person = frame.Now.Person;
        if (person.WantsCheckIns && person.CheckInAt is null)
        {
            frame.Ask("time-place");
        }
        else if (person is { WantsCheckIns: true, Zone: null })
        {
            frame.Ask("place");
        }
        else
        {
            return Trigger.Coach;
        }

        return null;
    }

    /// <summary>A time, a place or both, in one line or by a button.</summary>
    /// <param name="value">A button's "clock.1800" or "GE", or "clock|18:00:00", "place|Europe/London|GB|Leeds", "city|US", "country|GE,US", "unknown|", joined by a space.</param>
    public static void TimeAndPlace(TurnFrame frame, string value)
    {
        var parts = Spelt(value).Split(' ');
        var person = parts.Aggregate(frame.Now.Person, (told, part) => Told(told, part.Split('|')));
        var isOpen = parts.FirstOrDefault(part => part.Split('|')[0] is "city" or "country" or Unknown);

        var wasAsked = frame.Now.Open?.Question == "place";
        frame.Close();
        if (frame.Turn.Input is Input.Text text && frame.Language.Phrases.Has(text.Words, "some-days"))
        {
            frame.Speech.Add("talk.some-days");
        }

        frame.Now = frame.Now with { Person = isOpen is null ? WithGuess(frame, person) : person };
        if (isOpen is null)
        {
            AskRest(frame, wasAsked);
        }
        else if (!AsksWhich(frame, "place", isOpen))
        {
            frame.Ask("place", isOpen.StartsWith("city", StringComparison.Ordinal) ? "place.city" : NotFound(wasAsked));
        }
    }

    /// <summary>Confirms, or asks for what the line did not have.</summary>
    private static void AskRest(TurnFrame frame, bool wasAsked)
    {
        if (frame.Now.Person is { CheckInAt: not null, Zone: not null })
        {
            Confirm(frame);
        }
        else if (frame.Now.Person.CheckInAt is not null && frame.Turn.Input is Input.Text)
        {
            frame.Ask("place", NotFound(wasAsked));
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    /// <summary>A place may have been named that nobody here knows: what is missing is said, with what would help.</summary>
    private static string NotFound(bool wasAsked) => wasAsked ? "place.unknown" : "place.only";

    private static Person Told(Person person, string[] fields) => fields[0] switch
    {
        "clock" => person with { CheckInAt = NodaTime.Text.LocalTimePattern.GeneralIso.Parse(fields[1]).GetValueOrThrow() },
        "place" => person with { Zone = fields[1], Country = fields[2], Town = fields.ElementAtOrDefault(3), IsCountrySure = true },
        "city" => person with { Country = fields[1] },
        _ => person,
    };

    /// <summary>"clock.1800", or the country of a button, as typed words would give it.</summary>
    private static string Spelt(string value) => value switch
    {
        _ when value.StartsWith("clock.", StringComparison.Ordinal) => $"clock|{value[6..8]}:{value[8..]}:00",
        [_, _] => Gazetteer.Guess(new ClientHints($"en-{value}", null)) is { } only ? $"place|{only.Zone}|{only.Country}" : $"city|{value}",
        _ => value,
    };

    public static void Confirmed(TurnFrame frame, string value)
    {
        if (value.Contains('|', StringComparison.Ordinal))
        {
            TimeAndPlace(frame, value);
            return;
        }

        frame.Close();
        if (value == "right.change")
        {
            if (frame.Stage == Stage.CheckIn)
            {
                frame.Go(Trigger.Coach);
            }

            frame.Go(Trigger.SetUp);
            frame.Ask("time-place");
            return;
        }

        frame.Now = frame.Now with { Person = frame.Now.Person with { IsCountrySure = true } };
        frame.Speech.Add(frame.Now.Person.IsMode == "physio" ? "setup.done.physio" : "setup.done", ("when", CheckInTimes.FirstWords(frame)));
    }

    /// <param name="country">"NZ", or "country|GE,US" where a name fits several.</param>
    public static void Country(TurnFrame frame, string country)
    {
        frame.Close();
        if (AsksWhich(frame, "country", country))
        {
            return;
        }

        frame.Now = frame.Now with { Person = frame.Now.Person with { Country = country, IsCountrySure = true } };
        frame.Go(Trigger.Coach);
        frame.Speech.Add("keep.only.answer");
    }

    /// <summary>Asks which country is meant, by name and by buttons where few are; false where that is plain.</summary>
    public static bool AsksWhich(TurnFrame frame, string question, string country)
    {
        if (country.Split('|') is not ["country", var among])
        {
            return false;
        }

        var prompt = question == "place" ? "place.country" : null;
        if (among.Length > 0)
        {
            frame.Ask(question, $"{prompt ?? "country"}.of", among);
        }
        else
        {
            frame.Ask(question, prompt);
        }

        return true;
    }

    /// <summary>Check-ins run from here; [Right] only confirms.</summary>
    private static void Confirm(TurnFrame frame)
    {
        frame.Go(Trigger.Coach);
        CheckInTimes.Move(frame);
        frame.Ask("time-place.right");
    }

    /// <summary>The town as the person named it, else the one in the zone's id, with the country.</summary>
    public static string PlaceWords(TurnFrame frame)
    {
        var town = (frame.Now.Person.Town ?? (frame.Now.Person.Zone ?? "").Split('/')[^1]).Replace('_', ' ');
        return $"{town}, {Numbers.CountryName(frame)}";
    }

    /// <summary>Only a time was tapped: the place is guessed from the client, and shown.</summary>
    private static Person WithGuess(TurnFrame frame, Person person)
    {
        if (person.Zone is not null || frame.Turn.Hints.Zone is not { } zone || Gazetteer.CountryOf(zone) is not { } country)
        {
            return person;
        }

        return person with { Zone = zone, Country = person.Country ?? country };
    }
}

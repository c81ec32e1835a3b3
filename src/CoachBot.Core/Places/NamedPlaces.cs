using CoachBot.Core.Listening;

namespace CoachBot.Core.Places;

/// <summary>The cities and countries that one text names, and what they come to together.</summary>
internal sealed class NamedPlaces
{
    public const int ShortestSlip = 6;
    public const int MostWordsForSlips = 12;

    private readonly List<Place> places = [];
    private readonly List<string> countries = [];

    public bool IsEmpty => places.Count == 0 && countries.Count == 0;

    /// <summary>True when the names were not spelled so.</summary>
    public bool IsGuess { get; init; }

    public void City(IReadOnlyList<Place> candidates)
    {
        foreach (var place in candidates)
        {
            if (!places.Contains(place))
                places.Add(place);
        }
    }

    public void Countries(IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
        {
            if (!countries.Contains(code))
                countries.Add(code);
        }
    }

    public PlaceAnswer? Settle(PlaceClues clues)
    {
        if (IsEmpty)
            return clues.Clock is { } clock ? ByClock(clock, clues) : null;
        if (places.Count > 0 && InNamedCountries() is { Count: > 0 } cities)
            return One(cities, clues);
        return OneCountry(clues) is { } country ? OfCountry(country, clues) : One(places, clues);
    }

    /// <summary>The country that is named, or the one of several that the client is in.</summary>
    private string? OneCountry(PlaceClues clues)
    {
        if (countries.Count == 1)
            return countries[0];
        var near = Gazetteer.GuessCountry(clues.Hints with { OperatorCountry = null });
        return near is not null && countries.Contains(near) ? near : null;
    }

    private List<Place> InNamedCountries() =>
        countries.Count == 0 ? places : places.FindAll(place => countries.Contains(place.Country));

    private PlaceAnswer One(List<Place> candidates, PlaceClues clues)
    {
        if (candidates.Count == 0)
            return new PlaceAnswer.NeedsCountry([.. countries.SelectMany(country => ZoneTable.ZonesOf(country).Take(1).Select(zone => new Place(zone, country)))]);
        if (candidates.Count == 1)
            return Found(candidates[0], IsGuess ? Certainty.Low : Certainty.High);
        return Fitting(candidates, clues) is { } one
            ? Found(one, Certainty.Low)
            : new PlaceAnswer.NeedsCountry(candidates);
    }

    /// <summary>The only candidate in the client's country, or the only one whose clock fits.</summary>
    private static Place? Fitting(List<Place> candidates, PlaceClues clues)
    {
        var country = Gazetteer.GuessCountry(clues.Hints with { OperatorCountry = null });
        if (candidates.FindAll(place => place.Country == country) is [var near])
            return near;
        if (clues.Clock is not { } clock)
            return null;
        var showing = ZoneTable.Showing(clock, clues.Now).Select(place => place.Zone).ToHashSet(StringComparer.Ordinal);
        return candidates.FindAll(place => showing.Contains(place.Zone)) is [var fits] ? fits : null;
    }

    private PlaceAnswer OfCountry(string country, PlaceClues clues)
    {
        if (ZoneTable.OnlyZoneOf(country, clues.Now) is { } only)
            return Found(new Place(only, country), IsGuess ? Certainty.Low : Certainty.High);
        if (clues.Hints.Zone is { } zone && ZoneTable.CountryOf(zone) == country)
            return Found(new Place(zone, country), Certainty.Low);
        var fits = clues.Clock is { } clock
            ? ZoneTable.Showing(clock, clues.Now).FirstOrDefault(place => place.Country == country)
            : null;
        return fits is null ? new PlaceAnswer.NeedsCity(country) : Found(fits, Certainty.Low);
    }

    /// <summary>"It is 7:40 here": the client's own zone if its clock fits, else a zone of the client's country, else the country is asked.</summary>
    private static PlaceAnswer? ByClock(ClockAnswer clock, PlaceClues clues)
    {
        var showing = ZoneTable.Showing(clock, clues.Now).ToList();
        if (showing.Count == 0)
            return null;
        if (showing.Find(place => place.Zone == clues.Hints.Zone) is { } own)
            return Found(own, Certainty.High);
        var country = Gazetteer.Region(clues.Hints);
        return showing.Find(place => place.Country == country) is { } near
            ? Found(near, Certainty.Low)
            : new PlaceAnswer.NeedsCountry(showing);
    }

    private static PlaceAnswer.Found Found(Place place, Certainty certainty) => new(place, certainty);
}

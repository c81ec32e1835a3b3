using CoachBot.Core.Listening;

namespace CoachBot.Core.Places;

/// <summary>What a typed place comes to. A closed family.</summary>
public abstract record PlaceAnswer
{
    private PlaceAnswer() { }

    public sealed record Found(Place Place, Certainty Certainty) : PlaceAnswer;

    /// <summary>The town is known in several countries, or only a clock was given: ask for the country.</summary>
    public sealed record NeedsCountry(IReadOnlyList<Place> Candidates) : PlaceAnswer;

    /// <summary>The country has several time zones: ask for a large town, or what time it is there.</summary>
    public sealed record NeedsCity(string Country) : PlaceAnswer;
}

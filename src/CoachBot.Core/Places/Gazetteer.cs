using System.Collections.Frozen;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Places;

/// <summary>Cities and countries that people name, to time zones and countries.</summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, List<Place>> cities;
    private readonly FrozenDictionary<string, List<string>> countries;
    private readonly int mostWords;

    internal Gazetteer(Dictionary<string, List<Place>> cities, Dictionary<string, List<string>> countries)
    {
        this.cities = cities.ToFrozenDictionary(StringComparer.Ordinal);
        this.countries = countries.ToFrozenDictionary(StringComparer.Ordinal);
        mostWords = 1 + cities.Keys.Concat(countries.Keys).Select(name => name.Count(c => c == ' ')).DefaultIfEmpty().Max();
    }

    /// <summary>NodaTime's cities, "catalog/cities.json" and each "{language}/lexicon/countries.json"; null with faults.</summary>
    public static Gazetteer? Load(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults) =>
        new GazetteerFiles(faults).Load(files);

    /// <summary>The place that a text names; null when it names none. A clock clue counts where the words do not settle it.</summary>
    public PlaceAnswer? Find(string text, PlaceClues clues)
    {
        var plain = Tokens.Split(Plain.Fold(text), out var tokens);
        return Find(text, plain, tokens, clues);
    }

    /// <summary>As <see cref="Find(string, PlaceClues)"/>, for a message that was heard already.</summary>
    public PlaceAnswer? Find(Said said, PlaceClues clues) => Find(said.Text, said.Plain, said.Tokens, clues);

    /// <summary>The town as somebody wrote it, folded; null where none is named letter by letter.</summary>
    public string? TownIn(Said said)
    {
        var byCity = cities.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var count = Math.Min(mostWords, said.Tokens.Length); count > 0; count--)
        {
            for (var at = 0; at + count <= said.Tokens.Length; at++)
            {
                var (first, last) = (said.Tokens[at], said.Tokens[at + count - 1]);
                var name = said.Plain.AsSpan(first.Start, last.Start + last.Length - first.Start);
                if (byCity.ContainsKey(name))
                    return name.ToString();
            }
        }

        return null;
    }

    /// <summary>Zone and country as the client gives them away; null when it does not, or when its country has several zones.</summary>
    public static Place? Guess(ClientHints hints)
    {
        if (hints.Zone is { } zone && ZoneTable.CountryOf(zone) is { } country)
            return new Place(zone, country);
        return Region(hints) is { } region && ZoneTable.ZonesOf(region) is [var only] ? new Place(only, region) : null;
    }

    /// <summary>The likeliest country for an emergency number: by the client's zone, its locale, then where the operator is; else null.</summary>
    public static string? GuessCountry(ClientHints hints) =>
        (hints.Zone is { } zone ? ZoneTable.CountryOf(zone) : null) ?? Region(hints)
        ?? (hints.OperatorCountry is { } home && ZoneTable.IsCountry(home) ? home : null);

    /// <summary>The country of a zone; null for zones of no country, as UTC.</summary>
    public static string? CountryOf(string zone) => ZoneTable.CountryOf(zone);

    /// <summary>True for an id of the time zone database.</summary>
    public static bool IsZone(string zone) => ZoneTable.IsZone(zone);

    internal static string? Region(ClientHints hints)
    {
        if (hints.Locale is not { Length: >= 5 } locale)
            return null;
        foreach (var part in locale.Split('-', '_', '.'))
        {
            if (part.Length == 2 && ZoneTable.IsCountry(part) && char.IsAsciiLetterUpper(part[0]))
                return part;
        }

        return null;
    }

    private PlaceAnswer? Find(string text, string plain, ReadOnlySpan<Token> tokens, PlaceClues clues)
    {
        var named = Names(plain, tokens);
        if (named.IsEmpty)
            named = Codes(text);
        if (named.IsEmpty)
            named = OneSlipAway(plain, tokens);
        return named.Settle(clues);
    }

    private NamedPlaces Names(string plain, ReadOnlySpan<Token> tokens)
    {
        var named = new NamedPlaces();
        for (var at = 0; at < tokens.Length;)
            at += Math.Max(1, Longest(plain, tokens[at..], named));
        return named;
    }

    /// <summary>"I'm in the US": two capitals on their own, where no name was found; not the PM of "7 PM".</summary>
    private static NamedPlaces Codes(string text)
    {
        var named = new NamedPlaces { IsGuess = true };
        for (var at = 0; at + 2 <= text.Length; at++)
        {
            var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
            if (isWord && !EndsInDigit(text.AsSpan(0, at).TrimEnd()) && ZoneTable.IsCountry(text.Substring(at, 2)))
                named.Countries([text.Substring(at, 2)]);
        }

        return named;
    }

    private static bool EndsInDigit(ReadOnlySpan<char> text) => text.Length > 0 && char.IsDigit(text[^1]);

    /// <returns>How many tokens the longest name here has; 0 for none.</returns>
    private int Longest(string plain, ReadOnlySpan<Token> tokens, NamedPlaces named)
    {
        var byCity = cities.GetAlternateLookup<ReadOnlySpan<char>>();
        var byCountry = countries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var count = Math.Min(mostWords, tokens.Length); count > 0; count--)
        {
            var last = tokens[count - 1];
            var name = plain.AsSpan(tokens[0].Start, last.Start + last.Length - tokens[0].Start);
            var isCity = byCity.TryGetValue(name, out var places);
            var isCountry = byCountry.TryGetValue(name, out var codes);
            if (isCity)
                named.City(places!);
            if (isCountry)
                named.Countries(codes!);
            if (isCity || isCountry)
                return count;
        }

        return 0;
    }

    /// <summary>"Manchster": one longer name that is one slip away from one word, or from two, of the text.</summary>
    private NamedPlaces OneSlipAway(string plain, ReadOnlySpan<Token> tokens)
    {
        var named = new NamedPlaces { IsGuess = true };
        for (var at = 0; at < tokens.Length && at < NamedPlaces.MostWordsForSlips; at++)
        {
            Slips(plain.AsSpan(tokens[at].Start, tokens[at].Length), named);
            if (at + 1 < tokens.Length)
                Slips(plain.AsSpan(tokens[at].Start, tokens[at + 1].Start + tokens[at + 1].Length - tokens[at].Start), named);
        }

        return named;
    }

    private void Slips(ReadOnlySpan<char> word, NamedPlaces named)
    {
        if (word.Length < NamedPlaces.ShortestSlip)
            return;
        foreach (var (name, places) in cities)
        {
            if (name.Length >= NamedPlaces.ShortestSlip && name[0] == word[0] && Typo.IsAtMostOne(word, name))
                named.City(places);
        }

        foreach (var (name, codes) in countries)
        {
            if (name.Length >= NamedPlaces.ShortestSlip && name[0] == word[0] && Typo.IsAtMostOne(word, name))
                named.Countries(codes);
        }
    }
}

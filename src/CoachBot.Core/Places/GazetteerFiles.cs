using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Places;

/// <summary>Reads catalog/cities.json and every language's lexicon/countries.json, and says what is wrong in them.</summary>
internal sealed class GazetteerFiles(ICollection<ScriptFault> faults)
{
    private const string Cities = "catalog/cities.json";
    private const string Countries = "/lexicon/countries.json";

    private readonly Dictionary<string, List<Place>> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> countries = new(StringComparer.Ordinal);
    private bool hasFaults;

    public Gazetteer? Load(IReadOnlyList<ScriptFile> files)
    {
        foreach (var (name, place) in ZoneTable.Cities())
            Add(name, place);
        Read(files.Where(file => file.Path == Cities), Cities, City);
        Read(files.Where(file => file.Path.EndsWith(Countries, StringComparison.Ordinal)), "en" + Countries, Country);
        return hasFaults ? null : new Gazetteer(cities, countries);
    }

    private void Read(IEnumerable<ScriptFile> files, string path, Action<JsonLine, FaultPlace> entry)
    {
        var isMissing = true;
        foreach (var file in files)
        {
            isMissing = false;
            var place = new FaultPlace(file, faults);
            foreach (var line in place.Parse() ?? [])
                entry(line, place);
            hasFaults |= place.HasFaults;
        }

        if (!isMissing)
            return;
        hasFaults = true;
        faults.Add(new ScriptFault(path, 0, "D080", "This file is missing: without it a typed place may not be found."));
    }

    private void City(JsonLine line, FaultPlace place)
    {
        var zone = line.Child("zone")?.Text;
        var country = line.Child("country")?.Text;
        var names = line.Child("names")?.Children ?? [];
        if (zone is null || country is null || names.Count == 0)
            place.Add(line.Line, "D081", "A city looks like { \"names\": [\"leeds\"], \"zone\": \"Europe/London\", \"country\": \"GB\" }.");
        else if (!ZoneTable.IsZone(zone))
            place.Add(line.Line, "D082", $"\"{zone}\" is no time zone; it looks like \"Europe/London\".");
        else if (!IsCode(country))
            place.Add(line.Line, "D083", $"\"{country}\" is no country; it looks like \"GB\".");
        else
            Names(names, place, name => Add(name, new Place(zone, country)));
    }

    private void Country(JsonLine line, FaultPlace place)
    {
        if (line.Name is "$schema" or "note")
            return;
        if (!IsCode(line.Name))
            place.Add(line.Line, "D083", $"\"{line.Name}\" is no country; it looks like \"GB\".");
        else
            Names(line.Children, place, name => Add(name, line.Name));
    }

    /// <summary>Two capitals: some countries have no zone of their own in the database.</summary>
    private static bool IsCode(string country) => country is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    private static void Names(IReadOnlyList<JsonLine> names, FaultPlace place, Action<string> take)
    {
        foreach (var name in names)
        {
            var plain = name.Text is null ? "" : Tokens.Split(Plain.Fold(name.Text), out _);
            if (plain.Length == 0)
                place.Add(name.Line, "D085", "A name is a word or more in quotes.");
            else
                take(plain);
        }
    }

    /// <summary>A name may stand for several countries ("georgia").</summary>
    private void Add(string name, string country)
    {
        if (!countries.TryGetValue(name, out var known))
            countries[name] = known = [];
        if (!known.Contains(country))
            known.Add(country);
    }

    private void Add(string name, Place place)
    {
        if (!cities.TryGetValue(name, out var places))
            cities[name] = places = [];
        if (!places.Contains(place))
            places.Add(place);
    }
}

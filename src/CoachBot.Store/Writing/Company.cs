using CoachBot.Router;

namespace CoachBot.Store.Writing;

/// <summary>What rides with the next group: marks in their order, and of each note the last word.</summary>
internal sealed class Company
{
    /// <summary>Never added to.</summary>
    public static readonly Company None = new();

    readonly List<OutboxMark> _marks = [];
    readonly Dictionary<(string Channel, string Name), string?> _notes = [];

    public IReadOnlyList<OutboxMark> Marks => _marks;

    /// <summary>Null takes a note away.</summary>
    public IReadOnlyDictionary<(string Channel, string Name), string?> Notes => _notes;

    public bool IsEmpty => _marks.Count == 0 && _notes.Count == 0;

    public void Add(OutboxMark mark) => _marks.Add(mark);

    public void Add(string channel, string name, string? value) => _notes[(channel, name)] = value;

    /// <summary>What could not be written goes in front of what came since.</summary>
    public void TakeBack(Company earlier)
    {
        _marks.InsertRange(0, earlier._marks);
        foreach (var (key, value) in earlier._notes) _notes.TryAdd(key, value);
    }
}

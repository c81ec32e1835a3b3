using System.Runtime.InteropServices;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>Numbers for concept names, shared by lexicons and rules.</summary>
internal sealed class Concepts
{
    /// <summary>As many as a <see cref="ConceptSet"/> holds.</summary>
    public const int Most = 256;
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> names = [];

    public int Count => names.Count;

    public string NameOf(int concept) => names[concept];

    public int Add(string name)
    {
        if (numbers.TryGetValue(name, out var number)) return number;
        names.Add(name);
        numbers.Add(name, names.Count - 1);
        return names.Count - 1;
    }

    /// <summary>The concept's number, or -1.</summary>
    public int Find(string name) => numbers.GetValueOrDefault(name, -1);
}

/// <summary>A set of concepts, small enough to be compared in a few instructions.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ConceptSet
{
    private ulong first, second, third, fourth;

    public readonly bool IsEmpty => (first | second | third | fourth) == 0;

    public void Add(int concept)
    {
        var bit = 1UL << (concept & 63);
        switch (concept >> 6)
        {
            case 0: first |= bit; break;
            case 1: second |= bit; break;
            case 2: third |= bit; break;
            default: fourth |= bit; break;
        }
    }

    public void Add(in ConceptSet other)
    {
        first |= other.first;
        second |= other.second;
        third |= other.third;
        fourth |= other.fourth;
    }

    public readonly bool Has(int concept) => concept >= 0 && ((concept >> 6) switch { 0 => first, 1 => second, 2 => third, _ => fourth } >> (concept & 63) & 1) == 1;

    public readonly bool Meets(in ConceptSet other) =>
        ((first & other.first) | (second & other.second) | (third & other.third) | (fourth & other.fourth)) != 0;
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>Numbers for concept names, shared by lexicons and rules.</summary>
internal sealed class Concepts
{
    /// <summary>As many as a <see cref="ConceptSet"/> holds.</summary>
    public const int Most = 832;
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
    private Bits bits;

    public void Add(int concept) => bits[concept >> 6] |= 1UL << (concept & 63);

    public void Add(in ConceptSet other)
    {
        for (var at = 0; at < Bits.Length; at++) bits[at] |= other.bits[at];
    }

    public readonly bool Has(int concept) => concept >= 0 && (bits[concept >> 6] >> (concept & 63) & 1) == 1;

    public readonly bool Meets(in ConceptSet other)
    {
        for (var at = 0; at < Bits.Length; at++)
            if ((bits[at] & other.bits[at]) != 0) return true;
        return false;
    }

    [InlineArray(Length)]
    private struct Bits
    {
        public const int Length = Concepts.Most / 64;
        private ulong first;
    }
}

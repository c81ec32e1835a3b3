namespace CoachBot.Core.RedFlags.Words;

/// <summary>Which concepts end at a node: few different sets for many nodes, so each is there once.</summary>
internal sealed class ConceptSets
{
    /// <summary>Number of the empty set.</summary>
    public const int None = 0;

    private readonly List<int[]> sets = [[]];
    private readonly Dictionary<(int Set, int Concept), int> grown = [];

    public int[] this[int set] => sets[set];

    /// <summary>The number of the set with this concept at its end, or of the same set where it has it already.</summary>
    public int With(int set, int concept)
    {
        if (sets[set].Contains(concept)) return set;
        if (grown.TryGetValue((set, concept), out var known)) return known;
        sets.Add([.. sets[set], concept]);
        return grown[(set, concept)] = sets.Count - 1;
    }
}

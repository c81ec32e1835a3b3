using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Rules;

/// <summary>Which rules are worth trying on a clause: those whose first item is said in it. Most clauses have only few.</summary>
internal sealed class RuleIndex
{
    private readonly Rule[] rules;
    private readonly ulong[]?[] byConcept = new ulong[]?[Concepts.Most];

    public RuleIndex(IReadOnlyList<Rule> rules)
    {
        this.rules = [.. rules];
        for (var concept = 0; concept < byConcept.Length; concept++)
            for (var rule = 0; rule < rules.Count; rule++)
                if (rules[rule].All[0].Has(concept)) (byConcept[concept] ??= new ulong[Width])[rule >> 6] |= 1UL << (rule & 63);
    }

    /// <summary>How many words of bits a set of rules takes.</summary>
    public int Width => (rules.Length >> 6) + 1;

    /// <summary>Fills the set with the rules worth trying.</summary>
    public void Gather(ReadOnlySpan<Mention> view, Span<ulong> worth)
    {
        worth.Clear();
        foreach (ref readonly var mention in view)
        {
            if (byConcept[mention.Concept] is not { } begun) continue;
            for (var at = 0; at < begun.Length; at++) worth[at] |= begun[at];
        }
    }

    /// <summary>Takes the next rule out of the set, in the order of the file; false when it is empty.</summary>
    public bool Next(Span<ulong> worth, ref int at, [NotNullWhen(true)] out Rule? rule)
    {
        for (; at < worth.Length; at++)
        {
            if (worth[at] == 0) continue;
            rule = rules[(at << 6) + BitOperations.TrailingZeroCount(worth[at])];
            worth[at] &= worth[at] - 1;
            return true;
        }

        rule = null;
        return false;
    }
}

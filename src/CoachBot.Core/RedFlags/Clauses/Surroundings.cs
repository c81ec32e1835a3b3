using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>What is said near a clause: in its own sentence and the sentences next to it. Farther off it is about something else.</summary>
internal static class Surroundings
{
    public static void Mark(Sheet sheet)
    {
        var clauses = sheet.Clauses;
        var (from, to) = (0, EndOf(clauses, 0));
        var (before, own) = (default(ConceptSet), SaidIn(clauses[..to]));
        while (from < clauses.Length)
        {
            var end = EndOf(clauses, to);
            var after = SaidIn(clauses[to..end]);
            var near = own;
            near.Add(before);
            near.Add(after);
            foreach (ref var clause in clauses[from..to]) clause.Near = near;
            (before, own, from, to) = (own, after, to, end);
        }
    }

    private static ConceptSet SaidIn(ReadOnlySpan<Clause> sentence)
    {
        var said = default(ConceptSet);
        foreach (ref readonly var clause in sentence) said.Add(clause.Said);
        return said;
    }

    /// <summary>The clause with which the next sentence begins.</summary>
    private static int EndOf(ReadOnlySpan<Clause> clauses, int from)
    {
        for (var at = from + 1; at < clauses.Length; at++)
            if (clauses[at].Break >= Break.Question) return at;
        return clauses.Length;
    }
}

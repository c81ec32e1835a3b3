using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>A possible contributor; never a diagnosis.</summary>
/// <param name="Id">"F1" to "F11"; its words are the prompt "contributor.{id}".</param>
/// <param name="Score">3 and more is likely, 2 possible, less is not shown.</param>
/// <param name="Rows">The answers that scored, as prompt ids "because.{row}".</param>
public sealed record Contributor(string Id, int Score, IReadOnlyList<string> Rows)
{
    public bool IsLikely => Score >= 3;
}

/// <summary>Scores the answers so far; an unasked question, a skipped one and "don't know" score nothing.</summary>
[Source("coaching.md 3.3; S0-3, S1-14 to S1-16, S4-2, S4-4, S0-7")]
public static class Contributors
{
    /// <summary>From so many points on one is shown.</summary>
    private const int Possible = 2;

    /// <summary>So many are shown at the most.</summary>
    private const int MostShown = 3;

    /// <summary>Ties are broken in this order.</summary>
    private static readonly string[] Order = ["F7", "F6", "F1", "F2", "F8", "F9", "F3", "F4", "F11", "F10", "F5"];

    /// <summary>Those of 2 points and more, best first.</summary>
    public static IReadOnlyList<Contributor> Of(Conversation conversation)
    {
        var found = new List<Contributor>();
        foreach (var id in Order)
        {
            if (Scored(id, conversation) is { Score: >= Possible } contributor)
            {
                // Behind its equals: those came first in the order of ties.
                var at = found.Count;
                while (at > 0 && found[at - 1].Score < contributor.Score) at--;
                found.Insert(at, contributor);
            }
        }

        return found;
    }

    /// <summary>The best three.</summary>
    public static IEnumerable<Contributor> Shown(Conversation conversation) => Of(conversation).Take(MostShown);

    /// <summary>Id of the best one; null when none stands out.</summary>
    public static string? Lead(Conversation conversation) => Of(conversation) is [var lead, ..] ? lead.Id : null;

    /// <summary>The sum of one factor's cells, whether it is shown or not; several rows of one cell count once.</summary>
    public static Contributor Scored(string id, Conversation conversation)
    {
        var (score, rows) = (0, new List<string>());
        foreach (var cell in ContributorTable.Of(id))
        {
            var isTold = false;
            foreach (var row in cell.Rows)
            {
                if (!row.IsTold(conversation)) continue;
                isTold = true;
                if (row.Because.Length > 0 && !rows.Contains(row.Because)) rows.Add(row.Because);
            }

            if (isTold) score += cell.Points;
        }

        return new Contributor(id, score, rows);
    }
}

using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;

namespace CoachBot.Core.Plans;

/// <summary>A possible contributor; never a diagnosis.</summary>
/// <param name="Id">"F1" to "F11"; its words are the prompt "contributor.{id}".</param>
/// <param name="Score">3 and more is likely, 2 possible, less is not shown.</param>
/// <param name="Rows">The answers that scored, as prompt ids "because.{row}".</param>
public sealed record Contributor(string Id, int Score, IReadOnlyList<string> Rows)
{
    public bool IsLikely => Score >= 3;
}

/// <summary>Scores the answers so far; an unasked question scores nothing.</summary>
[Source("coaching.md 3.3; S0-3, S1-14 to S1-16, S4-2, S4-4, S0-7")]
public static class Contributors
{
    /// <summary>From so many points on one is shown.</summary>
    private const int Possible = 2;

    /// <summary>Ties are broken in this order.</summary>
    private static readonly string[] Order = ["F7", "F6", "F1", "F2", "F8", "F9", "F3", "F4", "F11", "F10", "F5"];

    /// <summary>The cells of the table that are asked so far; several rows of one cell count once.</summary>
    private static readonly Cell[] Table =
    [
        new("F1", 2, new Row("form-top", "top.ribs", "because.top-ribs")),
        new("F1", 1, new Row("aggravate", "aggravate.arching", "because.arching"), new Row("feel-where", "feel.back", "because.feel-back")),
        new("F2", 2, new Row("form-top", "top.tail", "because.top-tail")),
        new("F3", 2, new Row("feel-where", "feel.back", "because.feel-not-glutes")),
        new("F3", 1, new Row("feel-where", "feel.hamstrings", "because.feel-not-glutes"), new Row("feel-where", "feel.quads", "because.feel-not-glutes")),
        new("F3", -1, new Row("feel-where", "feel.glutes", "")),
        new("F6", 2, new Row("load-change", "load.weight", "because.load"), new Row("load-change", "load.sets", "because.load"), new Row("load-change", "load.break", "because.load")),
        new("F6", 1, new Row("load-change", "load.new", "because.load")),
        new("F6", -1, new Row("load-change", "load.same", "")),
        new("F7", 2, new Row("about.list", "about.known", "because.known")),
        new("F7", 1, new Row("about.list", "about.first55", "because.first55")),
        new("F8", 1, new Row("feel-where", "feel.hamstrings", "because.feel-legs"), new Row("feel-where", "feel.quads", "because.feel-legs")),
    ];

    /// <summary>Those of 2 points and more, best first.</summary>
    public static IReadOnlyList<Contributor> Of(Conversation conversation)
    {
        var found = new List<Contributor>();
        foreach (var id in Order)
        {
            if (Scored(id, conversation) is { } contributor)
            {
                // Behind its equals: those came first in the order of ties.
                found.Insert(found.FindLastIndex(other => other.Score >= contributor.Score) + 1, contributor);
            }
        }

        return found;
    }

    /// <summary>Id of the best one; null when none stands out.</summary>
    public static string? Lead(Conversation conversation) => Of(conversation) is [var lead, ..] ? lead.Id : null;

    private static Contributor? Scored(string id, Conversation conversation)
    {
        var (score, rows) = (0, new List<string>());
        foreach (var cell in Table)
        {
            if (cell.Factor == id && cell.Told(conversation, cell.Points > 0 ? rows : []))
            {
                score += cell.Points;
            }
        }

        return score >= Possible ? new Contributor(id, score, rows) : null;
    }

    private static bool IsTold(Conversation conversation, Row row) => row.Question == "about.list"
        ? AboutYou.Has(conversation, row.Answer)
        : conversation.Answer(row.Question) == row.Answer;

    private sealed record Row(string Question, string Answer, string Because);

    private sealed record Cell(string Factor, int Points, params Row[] Rows)
    {
        /// <summary>Whether any row of it was told; each that was is added to the reasons.</summary>
        public bool Told(Conversation conversation, List<string> reasons)
        {
            var isTold = false;
            foreach (var row in Rows)
            {
                if (!IsTold(conversation, row)) continue;
                isTold = true;
                reasons.Add(row.Because);
            }

            return isTold;
        }
    }
}

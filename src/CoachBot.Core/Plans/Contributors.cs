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
    /// <summary>Ties are broken in this order.</summary>
    private static readonly string[] Order = ["F7", "F6", "F1", "F2", "F8", "F9", "F3", "F4", "F11", "F10", "F5"];

    /// <summary>Those of 2 points and more, best first.</summary>
    public static IReadOnlyList<Contributor> Of(Conversation conversation)
    {
        var rows = Rows(conversation).ToList();
        return
        [
            .. Order
                .Select(id => new Contributor(id, rows.Where(row => row.Id == id).Sum(row => row.Points), [.. rows.Where(row => row.Id == id && row.Points > 0).Select(row => row.Because)]))
                .Where(contributor => contributor.Score >= 2)
                .OrderByDescending(contributor => contributor.Score),
        ];
    }

    /// <summary>Id of the best one; null when none stands out.</summary>
    public static string? Lead(Conversation conversation) => Of(conversation) is [var lead, ..] ? lead.Id : null;

    private static IEnumerable<(string Id, int Points, string Because)> Rows(Conversation conversation) =>
        OfForm(conversation).Concat(OfLoad(conversation));

    private static IEnumerable<(string Id, int Points, string Because)> OfForm(Conversation conversation)
    {
        var top = conversation.Answer("form-top");
        var feel = conversation.Answer("feel-where");
        if (top == "top.ribs")
        {
            yield return ("F1", 2, "because.top-ribs");
        }

        if (conversation.Answer("aggravate") is "aggravate.arching" || feel == "feel.back")
        {
            yield return ("F1", 1, feel == "feel.back" ? "because.feel-back" : "because.arching");
        }

        if (top == "top.tail")
        {
            yield return ("F2", 2, "because.top-tail");
        }

        if (feel is not null)
        {
            yield return ("F3", feel switch { "feel.back" => 2, "feel.hamstrings" or "feel.quads" => 1, "feel.glutes" => -1, _ => 0 }, "because.feel-not-glutes");
            yield return ("F8", feel is "feel.hamstrings" or "feel.quads" ? 1 : 0, "because.feel-legs");
        }
    }

    private static IEnumerable<(string Id, int Points, string Because)> OfLoad(Conversation conversation)
    {
        if (conversation.Answer("load-change") is { } load)
        {
            yield return ("F6", load switch { "load.weight" or "load.sets" or "load.break" => 2, "load.new" => 1, "load.same" => -1, _ => 0 }, "because.load");
        }

        if (AboutYou.Has(conversation, "about.known"))
        {
            yield return ("F7", 2, "because.known");
        }

        if (AboutYou.Has(conversation, "about.first55"))
        {
            yield return ("F7", 1, "because.first55");
        }
    }
}

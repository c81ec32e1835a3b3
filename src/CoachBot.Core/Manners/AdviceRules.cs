using CoachBot.Core.Conversations;

namespace CoachBot.Core.Manners;

/// <summary>Which rule a piece of advice is, so that "why" can name it and where it comes from (docs/sources.md).</summary>
internal static class AdviceRules
{
    private static readonly string[] Families = ["faq", "learn", "advice", "cue", "form", "exercise", "phase"];

    /// <summary>Of this turn's messages; null where they advise nothing, or several things at once.</summary>
    public static string? Of(TurnFrame frame)
    {
        string? only = null;
        foreach (var prompt in frame.Speech.Prompts)
        {
            if (OfPrompt(prompt) is not { } rule || rule == only || RuleSources.Of(frame.Script.Catalog, rule) is null) continue;
            if (only is not null) return null;
            only = rule;
        }

        return only is null || IsOfStretches(frame, only) ? null : only;
    }

    /// <summary>A card of /stretch: that it was chosen at all is the more interesting reason, and it is remembered already.</summary>
    private static bool IsOfStretches(TurnFrame frame, string rule) =>
        frame.Script.Catalog.Exercises.ContainsKey(rule) && frame.Now.LastRules is [var last, ..] && last.StartsWith("5.3", StringComparison.Ordinal);

    /// <summary>"faq.06" is FAQ-06, "exercise.EX-05.name" is EX-05, "advice.heat" is "4.5 heat".</summary>
    public static string? OfPrompt(string prompt)
    {
        if (prompt is "talk.painkiller-told" or "talk.painkiller-daily")
        {
            return "4.5 medicines";
        }

        var parts = prompt.Split('.');
        if (parts.Length < 2 || !Families.Contains(parts[0]))
        {
            return null;
        }

        return parts switch
        {
            ["faq", var number, ..] => $"FAQ-{number}",
            ["learn", "menu" or "next", ..] => null,
            ["learn", var number, ..] => $"LEARN-{number}",
            ["advice", var topic, ..] => $"4.5 {topic}",
            ["cue", var cue, ..] => $"6 {cue}",
            ["form", "guide" or "menu" or "not-yet", ..] => null,
            ["form", var guide, ..] => $"6 {guide}",
            ["phase", var phase, "about"] => $"4.2 {phase}",
            ["exercise", var id, ..] => id,
            _ => null,
        };
    }
}

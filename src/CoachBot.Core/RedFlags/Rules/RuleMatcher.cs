using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Rules;

/// <summary>Tries the rules on one clause.</summary>
internal static class RuleMatcher
{
    /// <summary>The first words that satisfy the rule, or null.</summary>
    /// <param name="denied">Takes denied words too: for saying what was cancelled.</param>
    public static Match? Try(Rule rule, Sheet sheet, in Clause clause, bool denied)
    {
        var present = denied ? clause.Any : clause.Said;
        foreach (ref readonly var item in rule.All.AsSpan())
            if (!present.Meets(item)) return null;
        if (clause.Said.Meets(rule.None) || sheet.Said.Meets(rule.Without)) return null;
        var around = rule.IsHistory ? sheet.Said : clause.Near;
        foreach (ref readonly var item in rule.With.AsSpan())
            if (!around.Meets(item)) return null;
        var view = sheet.ViewOf(clause);
        foreach (ref readonly var first in view)
        {
            if (!rule.All[0].Has(first.Concept) || (first.IsNegated && !denied)) continue;
            var match = Complete(rule, view, first, denied);
            if (match is not null && !(rule.IsAlone && HasMore(sheet, match))) return match;
        }

        return null;
    }

    private static Match? Complete(Rule rule, ReadOnlySpan<Mention> view, in Mention first, bool denied)
    {
        var mentions = new Mention[rule.All.Length];
        mentions[0] = first;
        for (var item = 1; item < mentions.Length; item++)
        {
            var best = Nearest(rule, view, item, mentions, denied);
            if (best < 0) return null;
            mentions[item] = view[best];
        }

        return new(rule, mentions);
    }

    private static int Nearest(Rule rule, ReadOnlySpan<Mention> view, int item, Mention[] mentions, bool denied)
    {
        var (best, distance) = (-1, rule.Near + 1);
        for (var at = 0; at < view.Length; at++)
        {
            if (!rule.All[item].Has(view[at].Concept) || (view[at].IsNegated && !denied)) continue;
            if (rule.IsOrdered && view[at].From < mentions[item - 1].From) continue;
            var gap = Gap(mentions[0], view[at]);
            if (gap < distance) (best, distance) = (at, gap);
        }

        return best;
    }

    /// <summary>"leg, since deadlifts": more than the words of the match and numbers.</summary>
    private static bool HasMore(Sheet sheet, Match match)
    {
        for (var at = 0; at < sheet.Tokens.Length; at++)
            if (!sheet.Tokens[at].Is(WordKinds.Filler | WordKinds.Number) && !Array.Exists(match.Mentions, mention => at >= mention.From && at < mention.To)) return true;
        return false;
    }

    private static int Gap(in Mention one, in Mention other) =>
        one.IsBorrowed || other.IsBorrowed ? 0 : other.From >= one.To ? other.From - one.To : one.From >= other.To ? one.From - other.To : 0;
}

/// <summary>A rule and the words that satisfied it.</summary>
internal sealed record Match(Rule Rule, Mention[] Mentions);

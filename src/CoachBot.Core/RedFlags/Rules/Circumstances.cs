using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Rules;

/// <summary>What surrounds a match: whose body, when, and whether it is meant at all.</summary>
internal sealed class Circumstances(Roles roles)
{
    /// <summary>"what would ... mean", "tell you if I get ...": not a report.</summary>
    public bool IsHypothetical(Sheet sheet, int clause, Match match)
    {
        if (sheet.Said.Has(roles.Actual)) return false;
        for (var at = clause; at >= 0; at--)
        {
            foreach (var mention in sheet.MentionsOf(sheet.Clauses[at]))
                if (mention.Concept == roles.Supposing && Precedes(mention, match) || (mention.Concept == roles.Asking && !SpeaksOfSelf(sheet, mention, clause))) return true;
            if (sheet.Clauses[at].Break is Break.Stop or Break.Question || sheet.Clauses[at].IsContrast) return false;
        }

        return false;
    }

    /// <summary>"it went away", "years ago": over, or old.</summary>
    public bool IsPast(Sheet sheet, int clause)
    {
        if (sheet.Said.Has(roles.Again)) return false;
        if (HasTime(sheet.Clauses[clause].Said)) return true;
        if (clause + 1 >= sheet.Clauses.Length) return false;
        ref var after = ref sheet.Clauses[clause + 1];
        return HasTime(after.Said) && (after.To - after.From <= 5 || !sheet.TokensOf(after)[0].Is(WordKinds.Me));
    }

    public bool IsStory(in Clause clause) => clause.Said.Has(roles.Story) || clause.Said.Has(roles.LongAgo) || clause.Said.Has(roles.Resolved);

    public bool CriesForHelp(Sheet sheet) => sheet.Said.Has(roles.CryForHelp);

    /// <summary>The nearest person before the words decides; then the clause before; then anybody in the clause.</summary>
    public About Whose(Sheet sheet, int clause, Match match)
    {
        var own = sheet.Clauses[clause];
        var found = NearestPerson(sheet, own.From, FirstToken(match, own)) ?? NearestPerson(sheet, own.From, own.To);
        for (var at = clause - 1; found is null && at >= 0 && at >= clause - 2; at--) found = NearestPerson(sheet, sheet.Clauses[at].From, sheet.Clauses[at].To);
        return found ?? About.Writer;
    }

    private bool HasTime(in ConceptSet said) => said.Has(roles.Resolved) || said.Has(roles.LongAgo) || said.Has(roles.Chronic);

    private static bool Precedes(in Mention mention, Match match)
    {
        foreach (var word in match.Mentions)
            if (word.From >= mention.From) return true;
        return false;
    }

    private static int FirstToken(Match match, in Clause clause)
    {
        var first = clause.To;
        foreach (var mention in match.Mentions)
            if (!mention.IsBorrowed && mention.From < first) first = mention.From;
        return first;
    }

    private About? NearestPerson(Sheet sheet, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (sheet.Tokens[at].Is(WordKinds.Them) || IsOther(sheet, at)) return About.SomebodyElse;
            if (sheet.Tokens[at].Is(WordKinds.Me)) return About.Writer;
        }

        return null;
    }

    private bool IsOther(Sheet sheet, int token)
    {
        foreach (var mention in sheet.Mentions)
        {
            if (mention.From > token) return false;
            if (mention.Concept == roles.OtherPerson && mention.To > token) return true;
        }

        return false;
    }

    /// <summary>"what does it mean if my ...": a question about the writer's own body is a report.</summary>
    private static bool SpeaksOfSelf(Sheet sheet, in Mention asking, int clause)
    {
        for (var at = asking.To; at < sheet.Clauses[clause].To; at++)
            if (sheet.Tokens[at].Is(WordKinds.Me)) return true;
        return false;
    }
}

using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Rules;

/// <summary>What surrounds a match: whose body, when, and whether it is meant at all.</summary>
internal sealed class Circumstances(Roles roles, Families families)
{
    /// <summary>Clauses of one sentence that still speak of the same.</summary>
    private const int FarthestBack = 6;

    /// <summary>"what would ... mean", "tell you if I get ...": not a report.</summary>
    public bool IsHypothetical(Sheet sheet, int clause, Match match)
    {
        if (sheet.Said.Has(roles.Actual)) return false;
        if (sheet.Said.Has(roles.Disclaimed) && !NamesWriterBeside(sheet, clause)) return true;
        for (var at = clause; at >= 0 && at > clause - FarthestBack; at--)
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
        var clauses = sheet.Clauses;
        var hasNext = clause + 1 < clauses.Length;
        if (IsBackAgain(sheet, clause)) return false;
        if (HasTime(clauses[clause].Said) || (clause > 0 && IsOpeningTime(sheet, clause))) return true;
        if (!hasNext || !HasTime(clauses[clause + 1].Said) || IsOfSomethingElse(clauses[clause], clauses[clause + 1])) return false;
        return IsShort(clauses[clause + 1]) || !sheet.TokensOf(clauses[clause + 1])[0].Is(WordKinds.Me);
    }

    /// <summary>"it went, thought no more of it; it was back this morning": said beside it, or later and of nothing else.</summary>
    private bool IsBackAgain(Sheet sheet, int clause)
    {
        for (var at = clause; at < sheet.Clauses.Length && at <= clause + FarthestBack; at++)
        {
            var said = sheet.Clauses[at].Said;
            if (said.Has(roles.Again) && (at <= clause + 1 || !said.Meets(families.Signs))) return true;
        }

        return false;
    }

    /// <summary>"numb since today, had an operation years ago": the old time is not of the new sign.</summary>
    private bool IsOfSomethingElse(in Clause sign, in Clause time) =>
        sign.Said.Has(roles.Onset) && !time.Said.Has(roles.Resolved) && !time.Said.Has(roles.Chronic);

    /// <summary>Long ago and well since.</summary>
    public bool IsOver(Sheet sheet, int clause) =>
        (sheet.Clauses[clause].Said.Has(roles.Bygone) || (clause > 0 && IsOpeningTime(sheet, clause) && sheet.Clauses[clause - 1].Said.Has(roles.Bygone)))
        && sheet.Said.Has(roles.Resolved) && !sheet.Said.Has(roles.Again);

    /// <summary>"Years ago, ...": a time that stands alone before the words.</summary>
    private bool IsOpeningTime(Sheet sheet, int clause)
    {
        var before = sheet.Clauses[clause - 1];
        return sheet.Clauses[clause].Break <= Break.Comma && !sheet.Clauses[clause].Said.Has(roles.Onset) && (before.Said.Has(roles.LongAgo) || before.Said.Has(roles.Chronic)) && !before.Said.Meets(families.Signs);
    }

    private static bool IsShort(in Clause clause) => clause.To - clause.From <= 5;

    /// <summary>Told of somebody else as something that was; not when it began lately or help is wanted.</summary>
    public bool IsStory(Sheet sheet, in Clause clause)
    {
        if (clause.Said.Has(roles.Story) || clause.Said.Has(roles.LongAgo) || clause.Said.Has(roles.Resolved)) return true;
        return clause.Said.Has(roles.Told) && !sheet.Said.Has(roles.Onset) && !CriesForHelp(sheet);
    }

    public bool CriesForHelp(Sheet sheet) => sheet.Said.Has(roles.CryForHelp);

    /// <summary>The nearest person before the words decides; then the writer, then anybody later in the clause; then the clauses before, up to the full stop.</summary>
    public static About Whose(Sheet sheet, int clause, Match match)
    {
        var own = sheet.Clauses[clause];
        var found = NearestPerson(sheet, own.From, FirstToken(match, own)) ?? AnyPerson(sheet, LastToken(match, own), own.To);
        for (var at = clause; found is null && at > 0 && at > clause - FarthestBack && sheet.Clauses[at].Break < Break.Question; at--)
            found = NearestPerson(sheet, sheet.Clauses[at - 1].From, EndOfSubject(sheet, sheet.Clauses[at - 1]));
        return found ?? About.Writer;
    }

    /// <summary>The nearest before the words is a thing: "my bottle leaked", "the cat is weak"; but not "the rack came down on me".</summary>
    public static bool IsOfThing(Sheet sheet, int clause, Match match)
    {
        var own = sheet.Clauses[clause];
        var first = FirstToken(match, own);
        for (var at = first; at < LastToken(match, own); at++)
            if (sheet.Tokens[at].Is(WordKinds.Me)) return false;
        for (var at = first - 1; at >= own.From; at--)
        {
            if (sheet.Tokens[at].Is(WordKinds.Thing)) return true;
            if (sheet.Tokens[at].Is(WordKinds.Them | WordKinds.Me)) return false;
        }

        return false;
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

    private static int LastToken(Match match, in Clause clause)
    {
        var last = clause.From;
        foreach (var mention in match.Mentions)
            if (!mention.IsBorrowed && mention.To > last) last = mention.To;
        return last;
    }

    /// <summary>"lost her, ...": whom it was done to does not go on as the one who is spoken of.</summary>
    private static int EndOfSubject(Sheet sheet, in Clause clause)
    {
        var last = clause.To - 1;
        return last > clause.From && sheet.Tokens[last].Is(WordKinds.Them) && sheet.Tokens[last - 1].Is(WordKinds.Verb) ? last : clause.To;
    }

    private static About? NearestPerson(Sheet sheet, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
            if (WhoIs(sheet.Tokens[at]) is { } person) return person;
        return null;
    }

    private static About? AnyPerson(Sheet sheet, int from, int to)
    {
        About? found = null;
        for (var at = from; at < to && found != About.Writer; at++) found = WhoIs(sheet.Tokens[at]) ?? found;
        return found;
    }

    private static About? WhoIs(in Token token)
    {
        if (token.Is(WordKinds.Them)) return About.SomebodyElse;
        return IsWriter(token) ? About.Writer : null;
    }

    /// <summary>"i", "me", and the "my" of a part of the body; not the "my" of "my class".</summary>
    private static bool IsWriter(in Token token) => token.Is(WordKinds.Me) && (!token.Is(WordKinds.Filler) || token.Is(WordKinds.Owner));

    /// <summary>The "me" of "not me" is no writer who speaks of himself.</summary>
    private bool NamesWriterBeside(Sheet sheet, int clause)
    {
        foreach (var mention in sheet.MentionsOf(sheet.Clauses[clause]))
            if (mention.Concept == roles.Disclaimed) return SpeaksOfSelf(sheet, mention, clause);
        return NamesWriter(sheet, clause);
    }

    /// <summary>"i", "me", "my leg" in the clause.</summary>
    public static bool NamesWriter(Sheet sheet, int clause) => SpeaksOfSelf(sheet, sheet.Clauses[clause].From, sheet.Clauses[clause].From, clause);

    /// <summary>"what does it mean if my ...": a question about the writer's own body is a report.</summary>
    private static bool SpeaksOfSelf(Sheet sheet, in Mention asking, int clause) => SpeaksOfSelf(sheet, asking.From, asking.To, clause);

    private static bool SpeaksOfSelf(Sheet sheet, int from, int to, int clause)
    {
        for (var at = sheet.Clauses[clause].From; at < sheet.Clauses[clause].To; at++)
            if (IsWriter(sheet.Tokens[at]) && (at < from || at >= to)) return true;
        return false;
    }
}

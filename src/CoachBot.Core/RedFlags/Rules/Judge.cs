using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Rules;

/// <summary>Turns matches into findings, or says why they do not count.</summary>
internal sealed class Judge(RuleBook book, Roles roles, Concepts concepts)
{
    private const int QuotesThatMakeAList = 2;
    private readonly Circumstances circumstances = new(roles, book.Families);
    private readonly WhatIfs whatIfs = new(roles);

    public void Weigh(Sheet sheet, int clause, Match match, Verdicts verdicts)
    {
        var rule = match.Rule;
        var isTheirs = !rule.IsWhoever && Circumstances.Whose(sheet, clause, match) == About.SomebodyElse;
        if (IsQuoted(sheet, clause)) Cancel(sheet, clause, match, "quoted", verdicts);
        else if (Circumstances.IsOfThing(sheet, clause, match)) Cancel(sheet, clause, match, "a thing", verdicts);
        else if (whatIfs.Of(sheet, clause, match) is var supposed and not Supposed.No) Ask(sheet, clause, match, supposed, verdicts);
        else if (circumstances.IsHypothetical(sheet, clause, match)) Suppose(sheet, clause, match, verdicts);
        else if (isTheirs && (rule.IsHistory || rule.Level is Level.None or Level.Soon || rule.Unanswered < Level.Urgent || circumstances.IsStory(sheet, sheet.Clauses[clause])))
            Cancel(sheet, clause, match, "another person", verdicts);
        else if (rule.IsTimeless || rule.IsHistory || !circumstances.IsPast(sheet, clause))
            verdicts.Add(Finding(sheet, clause, match) with { About = isTheirs || rule.IsOfOthers ? About.SomebodyElse : About.Writer, IsSure = rule.IsOfOthers });
        else if (!circumstances.IsOver(sheet, clause) && MayBePressing(rule))
            verdicts.Add(AskWhen(sheet, clause, match) with { About = isTheirs ? About.SomebodyElse : About.Writer });
        else Cancel(sheet, clause, match, "past", verdicts);
    }

    /// <summary>"What if I told you ...": whose it is is asked, where it would be pressing.</summary>
    private void Ask(Sheet sheet, int clause, Match match, Supposed supposed, Verdicts verdicts)
    {
        var rule = match.Rule;
        if (supposed == Supposed.Plainly || rule.Supposed is not null || rule.IsHistory || rule.Level is Level.None or Level.Soon) Suppose(sheet, clause, match, verdicts, "what if");
        else if (rule.Level == Level.Ask) verdicts.Add(Finding(sheet, clause, match));
        else verdicts.Add(Finding(sheet, clause, match) with { Level = Level.Ask, Clarifier = book.PersonClarifier, Unanswered = rule.Level });
    }

    /// <summary>A plan to die is often put as a question; then somebody asks back.</summary>
    private void Suppose(Sheet sheet, int clause, Match match, Verdicts verdicts, string reason = "hypothetical")
    {
        if (match.Rule.Supposed is { } clarifier && Circumstances.NamesWriter(sheet, clause))
            verdicts.Add(Finding(sheet, clause, match) with { Level = Level.Ask, Clarifier = clarifier });
        else Cancel(sheet, clause, match, reason, verdicts);
    }

    private static bool MayBePressing(Rule rule) => rule.Level == Level.Emergency || (rule.Level == Level.Ask && rule.Unanswered == Level.Emergency);

    /// <summary>Denied; but "not ... anymore" says that it was there, and asks when.</summary>
    public void Deny(Sheet sheet, int clause, Match match, Verdicts verdicts)
    {
        var wasThere = sheet.Clauses[clause].Any.Has(roles.Anymore) && MayBePressing(match.Rule) && !match.Rule.IsTimeless;
        if (wasThere && Circumstances.Whose(sheet, clause, match) == About.Writer) verdicts.Add(AskWhen(sheet, clause, match));
        else Cancel(sheet, clause, match, "negated", verdicts);
    }

    private static void Cancel(Sheet sheet, int clause, Match match, string reason, Verdicts verdicts)
    {
        var words = sheet.Clauses[clause];
        verdicts.Add(new Cancellation(match.Rule.Flag, match.Rule.Id, sheet.Words(words.From, words.To), reason));
    }

    /// <summary>What concerns the message as a whole: a pasted list, and whose emergency it is.</summary>
    public void Conclude(Sheet sheet, Verdicts verdicts)
    {
        if (verdicts.IsEmpty && verdicts.WasQuoted) verdicts.Add(PastedList(sheet));
        verdicts.SettleOthers(circumstances.CriesForHelp(sheet), book.PersonClarifier);
    }

    private bool IsQuoted(Sheet sheet, int clause)
    {
        if (!sheet.Said.Has(roles.BotWords)) return false;
        var quotes = 0;
        foreach (var mention in sheet.Mentions)
            if (mention.Concept == roles.BotWords) quotes++;
        return quotes >= QuotesThatMakeAList && StandsInQuotedLine(sheet, clause);
    }

    private bool StandsInQuotedLine(Sheet sheet, int clause)
    {
        var (from, to) = (clause, clause + 1);
        while (from > 0 && sheet.Clauses[from].Break < Break.Question) from--;
        while (to < sheet.Clauses.Length && sheet.Clauses[to].Break < Break.Question) to++;
        for (var at = from; at < to; at++)
            if (sheet.Clauses[at].Any.Has(roles.BotWords)) return true;
        return false;
    }

    private Finding Finding(Sheet sheet, int clause, Match match)
    {
        var words = new KeyValuePair<string, string>[match.Mentions.Length];
        for (var at = 0; at < words.Length; at++)
            words[at] = new(concepts.NameOf(match.Mentions[at].Concept), sheet.Words(match.Mentions[at].From, match.Mentions[at].To));
        var (rule, where) = (match.Rule, sheet.Clauses[clause]);
        return new(rule.Flag, rule.Level, rule.Clarifier, rule.Id, sheet.Words(where.From, where.To), words) { Unanswered = rule.Unanswered };
    }

    private Finding AskWhen(Sheet sheet, int clause, Match match) => Finding(sheet, clause, match) with { Level = Level.Ask, Clarifier = book.PastClarifier };

    private Finding PastedList(Sheet sheet) =>
        new(book.QuoteFlag, Level.Ask, book.PersonClarifier, "pasted-list", sheet.Words(0, sheet.Tokens.Length), []) { Unanswered = Level.None };
}

using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>Marks what is denied, clause by clause.</summary>
internal sealed class Negation(Roles roles, Families families)
{
    private const int LongestListItem = 3;
    private const int LongestFormLine = 5;
    private const int NearSign = 4;

    private enum Scope
    {
        None,
        Narrow,
        Wide,
    }

    public void Mark(Sheet sheet)
    {
        var clauses = sheet.Clauses;
        for (var at = 0; at < clauses.Length; at++)
        {
            ref var clause = ref clauses[at];
            var opens = at > 0 && ContinuesList(sheet, clauses[at - 1], clause) ? Scope.Narrow : Scope.None;
            clause.EndsNegated = MarkClause(sheet, clause, opens) != Scope.None;
            if (at > 0 && IsBareNo(sheet, clause)) Deny(sheet, clauses[at - 1]);
        }
    }

    private Scope MarkClause(Sheet sheet, in Clause clause, Scope scope)
    {
        var tokens = sheet.Tokens;
        var mentions = sheet.MentionsOf(clause);
        var (mention, denial) = (0, clause.From);
        for (var at = clause.From; at < clause.To; at++)
        {
            if (scope == Scope.Narrow && (EndsScope(tokens, at, clause.From) || GivesReason(tokens, at, denial))) scope = Scope.None;
            for (; mention < mentions.Length && mentions[mention].From <= at; mention++)
            {
                scope = MarkMention(mentions, mention, scope, tokens);
                if (mentions[mention].Concept == roles.Not) denial = mentions[mention].To;
            }
        }

        return scope;
    }

    private Scope MarkMention(Span<Mention> mentions, int at, Scope scope, ReadOnlySpan<Token> tokens)
    {
        ref var mention = ref mentions[at];
        if (mention.Concept == roles.NotWide) return Scope.Wide;
        if (mention.Concept == roles.Not) return scope == Scope.Wide ? Scope.Wide : Scope.Narrow;
        if (mention.Concept == roles.NotAfter)
            for (var earlier = at - 1; earlier >= 0 && !IsOtherStatement(tokens, mentions[earlier], mention.From); earlier--)
                mentions[earlier] = mentions[earlier] with { IsNegated = true };
        if (scope == Scope.Wide || (scope == Scope.Narrow && !families.OwnNegation.Has(mention.Concept))) mention = mention with { IsNegated = true };
        if (mention.Concept == roles.NotFeeling && SignFollows(mentions, at)) scope = DenyFrom(mentions, mention.From);
        return scope;
    }

    /// <summary>"my ... is numb and fever none": a verb before the "and" makes it a statement of its own.</summary>
    private static bool IsOtherStatement(ReadOnlySpan<Token> tokens, in Mention mention, int denial)
    {
        for (var at = denial - 1; at >= mention.To; at--)
            if (tokens[at].Is(WordKinds.And)) return HasVerb(tokens, at);
        return false;
    }

    private static bool HasVerb(ReadOnlySpan<Token> tokens, int and)
    {
        for (var at = and - 1; at >= 0 && tokens[at + 1].Break == Break.None; at--)
            if (tokens[at].Is(WordKinds.Verb)) return true;
        return false;
    }

    /// <summary>"dont feel any numbness": the words are a denial here.</summary>
    private static Scope DenyFrom(Span<Mention> mentions, int from)
    {
        foreach (ref var mention in mentions)
            if (mention.From == from) mention = mention with { IsNegated = true };
        return Scope.Narrow;
    }

    private bool SignFollows(ReadOnlySpan<Mention> mentions, int at)
    {
        foreach (var mention in mentions[at..])
            if (mention.From >= mentions[at].To && mention.From <= mentions[at].To + NearSign && families.Felt.Has(mention.Concept)) return true;
        return false;
    }

    private static bool EndsScope(ReadOnlySpan<Token> tokens, int at, int from) =>
        at > from && tokens[at].Is(WordKinds.Me | WordKinds.Subject | WordKinds.Starter) && !tokens[at - 1].Is(WordKinds.Binder);

    /// <summary>"no gym because my foot is numb"; but "not because it is numb".</summary>
    private static bool GivesReason(ReadOnlySpan<Token> tokens, int at, int denial) => at > denial && tokens[at].Is(WordKinds.Reason);

    /// <summary>"no numbness, tingling or weakness": the items after the comma are denied too.</summary>
    private bool ContinuesList(Sheet sheet, in Clause before, in Clause clause)
    {
        if (!before.EndsNegated || clause.Break != Break.Comma || clause.IsContrast) return false;
        var length = clause.To - clause.From;
        var hasOr = false;
        foreach (var token in sheet.TokensOf(clause))
        {
            if (token.Is(WordKinds.Verb | WordKinds.Me | WordKinds.Starter)) return false;
            hasOr |= token.Is(WordKinds.Or);
        }

        return (length <= LongestListItem || hasOr) && !(DeniesOnlyOrdinary(sheet, before) && NamesPlaceAndSign(sheet, clause));
    }

    private bool DeniesOnlyOrdinary(Sheet sheet, in Clause clause)
    {
        foreach (var mention in sheet.MentionsOf(clause))
            if (mention.IsNegated && mention.Concept != roles.Ordinary && families.Signs.Has(mention.Concept)) return false;
        return true;
    }

    private bool NamesPlaceAndSign(Sheet sheet, in Clause clause)
    {
        var (place, sign) = (false, false);
        foreach (var mention in sheet.MentionsOf(clause))
        {
            place |= families.Regions.Has(mention.Concept);
            sign |= families.Signs.Has(mention.Concept);
        }

        return place && sign;
    }

    /// <summary>"Numbness: no" and "bladder trouble? none".</summary>
    private static bool IsBareNo(Sheet sheet, in Clause clause) =>
        clause.To - clause.From == 1 && clause.Break is Break.Colon or Break.Question && sheet.TokensOf(clause)[0].Is(WordKinds.BareNo);

    private static void Deny(Sheet sheet, in Clause clause)
    {
        if (clause.To - clause.From > LongestFormLine) return;
        foreach (ref var mention in sheet.MentionsOf(clause)) mention = mention with { IsNegated = true };
    }
}

using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>Lets a clause take from its neighbours what it leaves unsaid: "my ..., it is ..." and "not there, just here".</summary>
internal sealed class Borrowing(Roles roles, Families families)
{
    private const int LongestListItem = 3;
    private const int LongestPlace = 6;
    private const int FarthestBack = 3;

    public void MakeViews(Sheet sheet)
    {
        for (var at = 0; at < sheet.Clauses.Length; at++)
        {
            ref var clause = ref sheet.Clauses[at];
            foreach (var mention in sheet.MentionsOf(clause)) sheet.AddView(ref clause, mention);
            if (clause.MentionFrom == clause.MentionTo) continue;
            var (place, sign) = (clause.Any.Meets(families.Regions), clause.Any.Meets(families.Signs));
            if (sign && !place) BorrowPlace(sheet, at);
            if (place && !sign && at > 0) BorrowSigns(sheet, at);
        }
    }

    private void BorrowPlace(Sheet sheet, int at)
    {
        var clause = sheet.Clauses[at];
        if (BeginsAnaphorically(sheet, clause) || clause.Any.Has(roles.RefersBack) || (clause.IsContrast && clause.Any.Meets(families.OwnNegation)))
            for (var back = at - 1; back >= 0 && back >= at - FarthestBack; back--)
                if (Borrow(sheet, at, back, families.Regions, deniedToo: true)) return;
        for (var ahead = at + 1; IsListItem(sheet, ahead - 1) && ahead < sheet.Clauses.Length && GoesOn(sheet, ahead); ahead++)
            if (Borrow(sheet, at, ahead, families.Regions, deniedToo: true)) return;
    }

    private void BorrowSigns(Sheet sheet, int at)
    {
        var clause = sheet.Clauses[at];
        var back = at - 1;
        while (back > 0 && back > at - FarthestBack && IsEmpty(sheet.Clauses[back])) back--;
        var namesPlace = sheet.Clauses[back].Any.Meets(families.Regions);
        if (clause.IsContrast && (!namesPlace || DeniesSign(sheet, back))) Borrow(sheet, at, back, families.Signs, deniedToo: !NamesOnlyUsual(sheet, clause));
        else if (!namesPlace && clause.To - clause.From <= LongestPlace && IsSaidWith(sheet.Clauses[back], clause)) Borrow(sheet, at, back, families.Signs, deniedToo: false);
    }

    private bool NamesOnlyUsual(Sheet sheet, in Clause clause)
    {
        foreach (var mention in sheet.MentionsOf(clause))
            if (families.Regions.Has(mention.Concept) && !families.Usual.Has(mention.Concept)) return false;
        return true;
    }

    /// <summary>Beyond a full stop only a few words still wait for their place: "All numb. Down there."</summary>
    private static bool IsSaidWith(in Clause before, in Clause clause) => clause.Break < Break.Question || before.To - before.From <= LongestPlace;

    /// <summary>"numbness, tingling, ... in my ...": the place comes with the last.</summary>
    private static bool IsListItem(Sheet sheet, int at) => sheet.Clauses[at].To - sheet.Clauses[at].From <= LongestListItem;

    private bool GoesOn(Sheet sheet, int at) => sheet.Clauses[at].Break == Break.Comma && !sheet.Clauses[at].IsContrast && Has(sheet, at, families.Signs);

    private bool DeniesSign(Sheet sheet, int at)
    {
        foreach (var mention in sheet.MentionsOf(sheet.Clauses[at]))
            if (mention.IsNegated && families.Signs.Has(mention.Concept)) return true;
        return false;
    }

    /// <summary>Says neither where nor what, as a "yes" does.</summary>
    private bool IsEmpty(in Clause clause) => !clause.Any.Meets(families.Regions) && !clause.Any.Meets(families.Signs);

    private static bool Has(Sheet sheet, int at, in ConceptSet family)
    {
        foreach (var mention in sheet.MentionsOf(sheet.Clauses[at]))
            if (family.Has(mention.Concept)) return true;
        return false;
    }

    private static bool Borrow(Sheet sheet, int at, int from, in ConceptSet family, bool deniedToo)
    {
        ref var clause = ref sheet.Clauses[at];
        var any = false;
        foreach (var mention in sheet.MentionsOf(sheet.Clauses[from]))
        {
            if (!family.Has(mention.Concept) || (mention.IsNegated && !deniedToo)) continue;
            sheet.AddView(ref clause, mention with { IsNegated = false, IsBorrowed = true });
            any = true;
        }

        return any;
    }

    /// <summary>"it is", "feels", "they are": about what was named before; or the sign comes at once, in few words where a full stop stands before it.</summary>
    private bool BeginsAnaphorically(Sheet sheet, in Clause clause)
    {
        var tokens = sheet.Tokens;
        var at = clause.From;
        while (at < clause.To - 1 && tokens[at].Is(WordKinds.Filler | WordKinds.And) && !tokens[at].Is(WordKinds.Anaphor)) at++;
        if (tokens[at].Is(WordKinds.Anaphor)) return true;
        if (clause.Break >= Break.Question && clause.To - clause.From > LongestPlace) return false;
        foreach (var mention in sheet.MentionsOf(clause))
            if (mention.From <= at && families.Signs.Has(mention.Concept)) return true;
        return false;
    }
}

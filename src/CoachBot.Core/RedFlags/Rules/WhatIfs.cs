using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Rules;

/// <summary>What a "what if" does to the words behind it.</summary>
internal enum Supposed
{
    /// <summary>They are no supposition, or a statement of their own beside one: "what if it's a nerve, my leg tingles".</summary>
    No,

    /// <summary>"what if my leg goes numb?": asked about, and answered.</summary>
    Plainly,

    /// <summary>"what if I told you I can't feel my legs": it may well be so already.</summary>
    Veiled,
}

/// <summary>Questions that suppose. They never take back what the same message reports.</summary>
[Source("coaching.md 2.5 rule 6")]
internal sealed class WhatIfs(Roles roles)
{
    /// <summary>Clauses of one sentence that a "what if" may reach over.</summary>
    private const int FarthestBack = 3;

    public Supposed Of(Sheet sheet, int clause, Match match)
    {
        if (sheet.Said.Has(roles.Actual))
        {
            return Supposed.No;
        }

        var isStanding = false;
        for (var at = clause; at >= 0 && at > clause - FarthestBack; at--)
        {
            isStanding |= sheet.Clauses[at].Any.Has(roles.Standing);
            if (HasWhatIf(sheet, at, match))
            {
                return isStanding || sheet.Clauses[clause].Said.Has(roles.Onset) ? Supposed.Veiled : Supposed.Plainly;
            }

            if (sheet.Clauses[at].Break >= Break.Colon || sheet.Clauses[at].IsContrast || IsOwnStatement(sheet, at))
            {
                return Supposed.No;
            }
        }

        return Supposed.No;
    }

    private bool HasWhatIf(Sheet sheet, int at, Match match)
    {
        foreach (var mention in sheet.MentionsOf(sheet.Clauses[at]))
        {
            if (mention.Concept == roles.WhatIf && Array.Exists(match.Mentions, word => word.From >= mention.From))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>", my leg ..." begins anew; after ", or my leg ..." the same question goes on.</summary>
    private static bool IsOwnStatement(Sheet sheet, int at) =>
        sheet.Clauses[at].Break == Break.Comma && sheet.Tokens[sheet.Clauses[at].From].Is(WordKinds.Me);
}

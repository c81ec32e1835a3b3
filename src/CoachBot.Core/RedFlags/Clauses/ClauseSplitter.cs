using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>Cuts a message where a new statement begins: punctuation, "but", and "and" before a new subject.</summary>
internal sealed class ClauseSplitter(Roles roles)
{
    public void Split(Sheet sheet)
    {
        var tokens = sheet.Tokens;
        var (clause, mention, denies) = (new Clause(), 0, false);
        for (var at = 0; at < tokens.Length; at++)
        {
            var (contrast, exception, negation) = (false, false, false);
            var spanFrom = mention;
            for (; mention < sheet.Mentions.Length && sheet.Mentions[mention].From <= at; mention++)
            {
                var concept = sheet.Mentions[mention].Concept;
                contrast |= concept == roles.Contrast;
                exception |= concept == roles.Exception;
                negation |= concept == roles.Not || concept == roles.NotWide;
            }

            if (at > clause.From && (contrast || exception && denies || IsCut(tokens, at)))
            {
                Close(sheet, ref clause, at, spanFrom);
                clause.Break = tokens[at].Break;
                denies = false;
            }

            clause.IsContrast |= (contrast || exception) && at == clause.From;
            denies |= negation;
        }

        if (tokens.Length > 0) Close(sheet, ref clause, tokens.Length, sheet.Mentions.Length);
    }

    private static bool IsCut(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Break > Break.None
        || (tokens[at].Is(WordKinds.And) && at + 1 < tokens.Length && tokens[at + 1].Is(WordKinds.Me | WordKinds.Subject | WordKinds.Starter));

    private static void Close(Sheet sheet, ref Clause clause, int to, int spanTo)
    {
        (clause.To, clause.MentionTo) = (to, spanTo);
        sheet.Add(clause);
        clause = new() { From = to, MentionFrom = spanTo };
    }
}

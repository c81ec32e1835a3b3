using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>Marks who is spoken of: "my mate" is somebody else, "mate" alone is the reader, "my leg" is the writer, "my bottle" is nobody.</summary>
internal sealed class Persons(Roles roles, Families families)
{
    private const int Near = 2;

    public void Mark(Sheet sheet)
    {
        var (signTo, vocativeTo) = (0, 0);
        for (var at = 0; at < sheet.Mentions.Length; at++)
        {
            var mention = sheet.Mentions[at];
            if (families.Signs.Has(mention.Concept)) signTo = Math.Max(signTo, mention.To);
            if (mention.Concept == roles.Vocative && !IsPointedAt(sheet.Tokens, mention.From)) vocativeTo = mention.To;
            if (mention.Concept == roles.OtherPerson && mention.From >= Math.Max(signTo, vocativeTo) && !Reports(sheet, at)) Mark(sheet, mention, WordKinds.Them);
            if (mention.Concept == roles.Thing && mention.From >= signTo && IsSubject(sheet.Tokens, mention.From)) Mark(sheet, mention, WordKinds.Thing);
            if (families.Regions.Has(mention.Concept))
                for (var owner = Math.Max(0, mention.From - Near); owner < mention.From; owner++) sheet.Mark(owner, WordKinds.Owner);
        }
    }

    /// <summary>"my wife noticed ...": she speaks of the writer, unless she is named again.</summary>
    private bool Reports(Sheet sheet, int person)
    {
        var mentions = sheet.Mentions;
        for (var at = person + 1; at < mentions.Length && mentions[at].From <= mentions[person].To + 1; at++)
            if (mentions[at].Concept == roles.Reporting && mentions[at].From >= mentions[person].To) return true;
        return false;
    }

    private static void Mark(Sheet sheet, in Mention mention, WordKinds kind)
    {
        for (var at = mention.From; at < mention.To; at++) sheet.Mark(at, kind);
    }

    private static bool IsPointedAt(ReadOnlySpan<Token> tokens, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - Near && tokens[before + 1].Break == Break.None; before--)
            if (tokens[before].Is(WordKinds.Determiner) && (before == at - 1 || !IsMe(tokens[before]))) return true;
        return false;
    }

    /// <summary>"me mate" is mine; in "takes me ages mate" he is only spoken to.</summary>
    private static bool IsMe(in Token token) => token.Is(WordKinds.Me) && !token.Is(WordKinds.Filler);

    /// <summary>"the bottle leaked", not "in the car" nor "like a tap".</summary>
    private static bool IsSubject(ReadOnlySpan<Token> tokens, int at)
    {
        while (at > 0 && tokens[at].Break == Break.None && tokens[at - 1].Is(WordKinds.Determiner)) at--;
        return at == 0 || tokens[at].Break > Break.None || !tokens[at - 1].Is(WordKinds.Binder | WordKinds.Likening) || tokens[at - 1].Is(WordKinds.And);
    }
}

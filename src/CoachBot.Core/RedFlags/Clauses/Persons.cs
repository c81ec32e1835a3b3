using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>Marks who is spoken of: "my mate" is somebody else, "my leg" is the writer, "my class" is nobody.</summary>
internal sealed class Persons(Roles roles, Families families)
{
    private const int Near = 2;

    public void Mark(Sheet sheet)
    {
        var signTo = 0;
        foreach (var mention in sheet.Mentions)
        {
            if (families.Signs.Has(mention.Concept)) signTo = Math.Max(signTo, mention.To);
            if (mention.Concept == roles.OtherPerson && mention.From >= signTo)
                for (var at = mention.From; at < mention.To; at++) sheet.Mark(at, WordKinds.Them);
            if (families.Regions.Has(mention.Concept))
                for (var at = Math.Max(0, mention.From - Near); at < mention.From; at++) sheet.Mark(at, WordKinds.Owner);
        }
    }
}

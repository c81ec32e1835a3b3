using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>The concepts that steer the reading itself; every lexicon has words for them.</summary>
internal sealed class Roles(Concepts concepts)
{
    public const string OrdinaryName = "ordinary-complaint";

    /// <summary>Takes back what follows, up to the next statement.</summary>
    public readonly int Not = concepts.Add("not");

    /// <summary>Takes back all that follows in its clause.</summary>
    public readonly int NotWide = concepts.Add("not-wide");

    /// <summary>Takes back what stands before it.</summary>
    public readonly int NotAfter = concepts.Add("not-after");

    public readonly int Contrast = concepts.Add("contrast");
    public readonly int Exception = concepts.Add("exception");
    public readonly int Asking = concepts.Add("asking");
    public readonly int Supposing = concepts.Add("supposing");

    /// <summary>A question that supposes, as in "what if", "imagine".</summary>
    public readonly int WhatIf = concepts.Add("what-if");

    /// <summary>Behind a "what if" it may well be so already: "told you", "is", "cant".</summary>
    public readonly int Standing = concepts.Add("standing");

    /// <summary>"just reading up, not me": what the whole message names is nobody's, except what is said with "I" or "my".</summary>
    public readonly int Disclaimed = concepts.Add("disclaimed");

    /// <summary>"asking because it happened": the question is about now.</summary>
    public readonly int Actual = concepts.Add("actual");

    public readonly int Resolved = concepts.Add("resolved");
    public readonly int LongAgo = concepts.Add("long-ago");

    /// <summary>Another time of life, as in "as a child".</summary>
    public readonly int Bygone = concepts.Add("bygone");

    public readonly int Chronic = concepts.Add("chronic");
    public readonly int Again = concepts.Add("again");
    public readonly int OtherPerson = concepts.Add("other-person");

    /// <summary>Other persons whose name without "a" or "my" before it only speaks to the reader ("mate").</summary>
    public readonly int Vocative = concepts.Add("vocative");

    /// <summary>What may leak, die or be weak without being a person: animals, bottles, machines.</summary>
    public readonly int Thing = concepts.Add("thing");

    /// <summary>After another person: what follows is what that person says of the writer ("noticed").</summary>
    public readonly int Reporting = concepts.Add("reporting");

    /// <summary>Names again what was named before ("in it", "that bit").</summary>
    public readonly int RefersBack = concepts.Add("refers-back");

    /// <summary>When it began: what began lately is no story.</summary>
    public readonly int Onset = concepts.Add("onset");

    /// <summary>Something that was, as in "had": told of another person it is a story.</summary>
    public readonly int Story = concepts.Add("story");

    /// <summary>Told as past, as in "couldnt": of another person it is a story unless it began lately.</summary>
    public readonly int Told = concepts.Add("told");

    public readonly int CryForHelp = concepts.Add("cry-for-help");
    public readonly int BotWords = concepts.Add("bot-words");
    public readonly int Idiom = concepts.Add("idiom");

    /// <summary>Its denial says little: "no ..., numb" goes on with something else.</summary>
    public readonly int Ordinary = concepts.Add(OrdinaryName);

    /// <summary>Looks like a negation to the eye but feels like its opposite: "dont feel" before a sign.</summary>
    public readonly int NotFeeling = concepts.Add("not-feeling");

    /// <summary>With a denial it says that something was there: "not ... anymore".</summary>
    public readonly int Anymore = concepts.Add("anymore");

    /// <summary>All that steer and mean nothing by themselves.</summary>
    public ConceptSet All => Union(Hiding, Actual, Standing);

    /// <summary>Those whose phrases hide what they are made of; "because i cant" leaves its "cant" to what follows.</summary>
    public ConceptSet Hiding => Union(default, Not, NotWide, NotAfter, Contrast, Exception, Asking, Supposing, WhatIf, Resolved, LongAgo, Idiom);

    private static ConceptSet Union(ConceptSet set, params ReadOnlySpan<int> more)
    {
        foreach (var role in more) set.Add(role);
        return set;
    }
}

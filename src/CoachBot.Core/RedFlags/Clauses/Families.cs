using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>Which concepts behave alike in a sentence; the rule file names them.</summary>
/// <param name="Regions">Where: carried on by "it is", "they feel".</param>
/// <param name="Signs">What: carried on by "just my ...".</param>
/// <param name="Felt">What one feels: "dont feel" before one of these is a denial.</param>
/// <param name="OwnNegation">Hold their own "not" ("no feeling"): only a wide negation takes them back.</param>
/// <param name="Closed">A phrase of these hides what it is made of.</param>
/// <param name="Usual">The places that hurt anyway: "no fever, just my back" puts nothing there.</param>
internal sealed record Families(ConceptSet Regions, ConceptSet Signs, ConceptSet Felt, ConceptSet OwnNegation, ConceptSet Closed, ConceptSet Usual);

namespace CoachBot.Core.Listening;

/// <summary>An earlier answer that somebody puts right; the words still have to be matched with its question.</summary>
/// <param name="Topic">What it is about as a lexicon id ("pain", "site" ...), or null when it was not named or is not known.</param>
/// <param name="TopicWords">What it is about in the person's words; "" when not named.</param>
/// <param name="Value">The words of the right answer; never empty.</param>
/// <param name="Wrong">The words of the wrong answer ("right" in "left not right"); "" when not named.</param>
public sealed record CorrectionAnswer(string? Topic, string TopicWords, string Value, string Wrong, Certainty Certainty);

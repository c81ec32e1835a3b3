namespace CoachBot.Core.Stretches;

/// <summary>What /stretch shows, and why.</summary>
/// <param name="Ids">Entries of the catalogue, at most three, the first first.</param>
/// <param name="Rules">For "why", as in "5.3 AV-E".</param>
/// <param name="Lead">Prompt of the line above; says where the wish was not granted.</param>
internal sealed record Suggestion(IReadOnlyList<string> Ids, IReadOnlyList<string> Rules, string Lead);

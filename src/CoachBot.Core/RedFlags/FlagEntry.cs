namespace CoachBot.Core.RedFlags;

/// <summary>One red flag of coaching.md 2.6, without words.</summary>
/// <param name="Id">As in "RF-CES-01"; its symptom words are the prompt "symptom.{id}".</param>
/// <param name="Level">The level at which it acts when nothing lowers or raises it.</param>
/// <param name="Family">Chooses the ready text: "ces", "chest", "muscle", "trauma", "pregnancy", "belly", "crisis", "severe", "other".</param>
/// <param name="IsStarred">S★: within 2 to 3 days instead of 1 to 2 weeks.</param>
/// <param name="LowestWhenOld">What [Old and unchanged] can lower it to (2.2); null where there is no such way.</param>
public sealed record FlagEntry(string Id, Level Level, string Family, bool IsStarred, Level? LowestWhenOld, string Source);

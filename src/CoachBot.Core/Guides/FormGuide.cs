using CoachBot.Core.Plans;

namespace CoachBot.Core.Guides;

/// <summary>One guide of /form; its words are the prompts "form.{id}", ".faults", ".easier" and ".harder".</summary>
/// <param name="Id">As in "hip-thrust"; never changes.</param>
/// <param name="Shows">The exercise whose picture it has; null where none shows it.</param>
/// <param name="Exercises">Every exercise it is about.</param>
/// <param name="From">The phase that brings the lift; before it the guide is only read.</param>
/// <param name="IsOnStopList">It waits while the back settles (coaching.md 4.1).</param>
/// <param name="Source">Where it comes from, as in "coaching.md 6 FORM-HT".</param>
public sealed record FormGuide(string Id, string? Shows, IReadOnlyList<string> Exercises, Phase From, bool IsOnStopList, string Source);

using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Discharge;

/// <summary>One thing that has to hold before somebody is discharged.</summary>
/// <param name="Id">Its words are the prompt "discharge.{id}".</param>
/// <param name="IsMet">On a local date; a number that was never said does not meet it.</param>
internal sealed record Criterion(string Id, Func<Conversation, LocalDate, bool> IsMet);

using CoachBot.Core.Dialogs;

namespace CoachBot.Router;

/// <summary>The words for a message that cannot be taken now (coaching.md 8.3), with the number of the person's country if that can be had.</summary>
public delegate Message Apology(Arrival arrival);

namespace CoachBot.Telegram.Outgoing;

/// <summary>The small signs that an update was heard, beside the coach's own words.</summary>
internal sealed record Replies(PressAnswers Presses, Edits Edits, Shown Shown, SlowTurns Slow);

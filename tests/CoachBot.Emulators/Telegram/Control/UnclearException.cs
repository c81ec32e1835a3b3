namespace CoachBot.Emulators.Telegram.Control;

/// <summary>A control call that does not say what is needed.</summary>
internal sealed class UnclearException(string message) : Exception(message);

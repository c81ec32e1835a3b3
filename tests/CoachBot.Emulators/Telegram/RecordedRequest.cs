using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram;

/// <summary>One request as it came, and the status it was answered with.</summary>
/// <param name="Verb">GET or POST.</param>
/// <param name="Path">Without the token.</param>
/// <param name="Status">0 = never answered.</param>
public sealed record RecordedRequest(int Number, string Verb, string Path, string ContentType, byte[] Body, Call Call)
{
    public int Status { get; internal set; }

    public string Method => Call.Method;
}

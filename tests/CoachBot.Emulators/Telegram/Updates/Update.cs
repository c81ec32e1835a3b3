namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>One update, ready to be sent.</summary>
/// <param name="Lane">Its queue towards a webhook: one per chat, and a separate one per person for presses.</param>
/// <param name="At">Timestamp of the platform's clock.</param>
internal sealed record Update(int Id, string Kind, (bool IsPress, long Chat) Lane, byte[] Bytes, long At);

namespace CoachBot.Emulators.Discord;

/// <summary>The token that opens; none does after a reset, until the operator makes a new one.</summary>
internal sealed class BotToken(string token)
{
    private string? right = token;

    public bool WasReset => Volatile.Read(ref right) is null;

    public bool IsRight(string given) => given == Volatile.Read(ref right);

    public void Reset() => Volatile.Write(ref right, null);

    public void Renew(string next) => Volatile.Write(ref right, next);
}

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>One event of Discord's.</summary>
/// <param name="Type">As in "MESSAGE_CREATE".</param>
/// <param name="Data">UTF-8 JSON; its own copy.</param>
/// <param name="Sequence">Null where a server gave none.</param>
internal sealed record Dispatch(string Type, ReadOnlyMemory<byte> Data, long? Sequence, int Shard)
{
    /// <summary>A person's words are never printed.</summary>
    public override string ToString() => Type;
}

namespace CoachBot.Core.Conversations;

/// <summary>What somebody told of in words that makes a bone break easily (coaching.md 2.6 RF-TRA-02).</summary>
/// <param name="IsBones">Thin bones.</param>
/// <param name="IsTablets">Long-term steroid tablets.</param>
public sealed record BonesTold(bool IsBones, bool IsTablets);

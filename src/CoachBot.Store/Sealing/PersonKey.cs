namespace CoachBot.Store.Sealing;

/// <summary>The key a person's rows are sealed under.</summary>
/// <param name="IsKept">False for a visitor, whose key is deleted with them.</param>
internal sealed record PersonKey(byte[] Bytes, bool IsKept);
